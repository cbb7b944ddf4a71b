import { SheetLayout } from '@hailong/questionnaires/domain';
import { FORM_CLASSES, FormClass, ToldApartBy } from '@hailong/surveys/domain';
import { PlayedForm, PlayedRound } from './played-round.spec-data';
import { AccountWord } from './told-account';

/** Three items: all answer the first, few the second, and the third those that chose the lower level of the first. */
export const LAYOUT: SheetLayout = {
  positions: ['A', 'B', 'C'].map((item) => ({ item, digits: 2, codes: ['1', '2'] })),
  offsets: [0, 5, 10],
  size: 15,
};

/** Same numbers for the same seed (a linear congruential generator; Numerical Recipes, section 7.1). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface HistoryTerms {
  readonly seed: number;
  /** Bounds of the random numbers: all are at least one. */
  readonly agencies: number;
  readonly rounds: number;
  readonly weeks: number;
  /** Forms of a week at an agency and round. */
  readonly forms: number;
  /** True: some forms bear a sign, and are removed at the final. */
  readonly removes?: boolean;
  /** Unseen forms that each round of an agency takes at most; absent: all. */
  readonly unseen?: number;
}

const CELLS: readonly (readonly ToldApartBy[])[] = [[], ['channel'], ['field'], ['channel', 'field']];
const SMALLEST = [3, 5, 10];
const WORDS: readonly AccountWord[] = ['screenedOut', 'invalid', 'surplus'];

/** Province in which forms of all classes come week by week to rounds of several agencies, are taken back, sealed, closed and final. */
export class RandomHistory {
  readonly rounds: readonly PlayedRound[];
  private readonly next: (below: number) => number;
  private readonly lean: readonly FormClass[];
  private readonly unseen = new Map<PlayedRound, number>();
  private day = 0;
  /** Share of signed forms: one of so many. */
  private readonly signs: number;

  constructor(private readonly terms: HistoryTerms) {
    this.next = numbersFrom(terms.seed);
    const [agencies, rounds] = [1 + this.next(terms.agencies), 1 + this.next(terms.rounds)];
    this.signs = terms.removes ? 1 + this.next(4) : 1;
    this.lean = ['independent', ...FORM_CLASSES.keys.filter(() => this.next(2) > 0)];
    const plans = Array.from({ length: rounds }, () => ({
      toldApartBy: CELLS[this.next(CELLS.length)] ?? [],
      smallest: SMALLEST[this.next(SMALLEST.length)] ?? 5,
    }));
    this.rounds = plans.flatMap((plan, round) =>
      Array.from(
        { length: agencies },
        (_, agency) => new PlayedRound({ ...plan, agency, round, layout: LAYOUT }),
      ),
    );
  }

  /** Plays it to the end, and lets people read after each step. */
  play(read: (moment: string) => void): void {
    for (let week = 1; week <= 1 + this.next(this.terms.weeks); week += 1) {
      this.collect();
      this.day += 7;
      for (const round of this.rounds) if (round.state === 'open') round.moment(this.day);
      read(`week ${week}`);
      if (this.next(4) === 0) this.end(this.next(this.rounds.length), read);
    }
    for (const at of this.rounds.keys()) this.end(at, read);
  }

  private collect(): void {
    for (const round of this.rounds.filter(({ state }) => state === 'open')) {
      const came: PlayedForm[] = [];
      for (let n = this.next(this.terms.forms + 1); n > 0; n -= 1) came.push(this.form(this.next(7)));
      for (const form of came) if (this.takes(round, form)) round.receive(form);
      for (const form of came) if (this.next(5) === 0) round.takeBack(form);
    }
  }

  /** Counts the unseen forms of a round, for histories that have few of them. */
  private takes(round: PlayedRound, { formClass }: PlayedForm): boolean {
    if (formClass === 'seen' || this.terms.unseen === undefined) return true;
    const taken = this.unseen.get(round) ?? 0;
    this.unseen.set(round, taken + 1);
    return taken < this.terms.unseen;
  }

  private end(at: number, read: (moment: string) => void): void {
    const [round] = this.rounds.slice(at);
    if (!round || round.state === 'final') return;
    if (round.state === 'open') round.close(this.day);
    read(`close of ${at}`);
    round.finalise(this.terms.removes === true);
    read(`final of ${at}`);
  }

  private form(dayOfWeek: number): PlayedForm {
    const { next } = this;
    const first = String(1 + next(2));
    const few = next(4) === 0 ? String(1 + next(2)) : '-';
    const ruled = first === '1' ? String(1 + next(2)) : '.';
    const classes = next(3) > 0 ? this.lean : FORM_CLASSES.keys;
    return {
      place: { questionnaireId: 1, group: next(2), channel: next(2), field: 1 + next(2), procedureGroup: 0 },
      formClass: classes[next(classes.length)] ?? 'seen',
      sheet: `${first}${few}${ruled}`,
      receivedOn: this.day + dayOfWeek,
      word: next(8) === 0 ? (WORDS[next(3)] ?? 'invalid') : 'valid',
      ...(this.terms.removes && { signed: next(this.signs) === 0 }),
    };
  }
}
