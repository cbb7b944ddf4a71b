import { countsAt } from '@hailong/questionnaires/domain';
import { ReadFigure, atomsOf, combinedSets } from './atoms.spec-data';
import { isSeenAlone } from './fills-block';
import { PlayedForm, classesOf } from './played-round.spec-data';
import { HistoryTerms, LAYOUT, RandomHistory } from './random-history.spec-data';
import { Figures, Reader, readFigures } from './readable-figures.spec-data';
import { toldClasses } from './told-account';

/** Rounds of several agencies; forms belong to one round, whose k holds for them. */
const PROVINCE = { agencies: 3, rounds: 2, weeks: 8, forms: 24 };
/** History of 40 forms at most, so that sums and differences can be tried. */
const SMALL = { agencies: 2, rounds: 1, weeks: 2, forms: 10 };
const HISTORIES = 600;

interface Played {
  readonly history: RandomHistory;
  readonly figures: Figures;
  readonly smallestOf: ReadonlyMap<PlayedForm, number>;
}

function played(terms: HistoryTerms): Played {
  const history = new RandomHistory(terms);
  const reader = new Reader();
  history.play((moment) => readFigures(reader, history.rounds, moment));
  const smallestOf = new Map(
    history.rounds.flatMap((round) =>
      [...round.sealed.flatMap(({ forms }) => forms), ...round.unsealed, ...round.setAside].map(
        (form) => [form, round.terms.smallest] as const,
      ),
    ),
  );
  return { history, figures: reader.figures, smallestOf };
}

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);

/** Names the fault of a set of forms that figures tell; undefined: it holds no unseen form, or k independent ones. */
function singledOut(forms: readonly PlayedForm[], smallestOf: Played['smallestOf']): string | undefined {
  const classes = classesOf(forms);
  const smallest = Math.max(...forms.map((form) => smallestOf.get(form) ?? Infinity));
  if (isSeenAlone(classes) || classes.independent >= smallest) return undefined;
  return `${JSON.stringify(classes)} of ${smallest}`;
}

/** Figures of which no other has the same forms. */
function distinct(figures: readonly ReadFigure<PlayedForm>[]): readonly ReadFigure<PlayedForm>[] {
  const numbers = new Map<PlayedForm, number>();
  const numberOf = (form: PlayedForm) => {
    const number = numbers.get(form) ?? numbers.size;
    numbers.set(form, number);
    return number;
  };
  const keyOf = ({ forms }: ReadFigure<PlayedForm>) =>
    forms
      .map(numberOf)
      .sort((a, b) => a - b)
      .join();
  return [...new Map(figures.map((figure) => [keyOf(figure), figure])).values()];
}

/**
 * Shows that no sums and differences of figures single a person out. A figure is linear in forms: it counts each form never, once or
 * more. Forms that the same figures count (an atom) stay together in every sum and difference, so a set of forms that figures add up
 * to is made of whole atoms. Where each atom holds k independent forms, or none that is unseen, so does every such set.
 */
describe('any sum or difference of figures that is a set of forms', () => {
  it('holds k independent forms, or none that the agency has not seen', () => {
    const wrong = seeds(HISTORIES).flatMap((seed) => {
      const { figures, smallestOf } = played({ ...PROVINCE, seed });
      return [...figures].flatMap(([what, read]) =>
        atomsOf(read).flatMap((atom) => {
          const problem = singledOut(atom, smallestOf);
          return problem ? [`seed ${seed}: ${what}, ${problem}`] : [];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('is made of whole atoms, and none of the sums that can be tried singles a form out', () => {
    let tried = 0;
    for (const seed of seeds(HISTORIES / 10)) {
      const { figures, smallestOf } = played({ ...SMALL, seed });
      for (const [what, read] of figures) {
        const few = distinct(read.filter(({ forms }) => forms.length > 0)).slice(-8);
        const atoms = atomsOf(few);
        for (const { of, forms } of combinedSets(few)) {
          tried += 1;
          const broken = atoms.filter(
            (atom) =>
              atom.some((form) => forms.includes(form)) && !atom.every((form) => forms.includes(form)),
          );
          expect([seed, what, of, broken.length, singledOut(forms, smallestOf)]).toEqual([
            ...[seed, what, of, 0, undefined],
          ]);
        }
      }
    }
    expect(tried).toBeGreaterThan(1000);
  });

  it('is shown of blocks of closed rounds, and of the others as soon as the next block of their part is sealed', () => {
    for (const seed of seeds(HISTORIES / 10)) {
      const history = new RandomHistory({ ...PROVINCE, seed });
      history.play(() => {
        for (const { sealed, shown, state } of history.rounds)
          for (const [at, block] of sealed.entries()) {
            const isNewest = !sealed
              .slice(at + 1)
              .some(({ part }) => JSON.stringify(part) === JSON.stringify(block.part));
            expect([seed, shown.includes(block)]).toEqual([seed, state !== 'open' || !isNewest]);
          }
      });
    }
  });
});

describe('the figures of fewer than k independent forms', () => {
  it('are the same, at every moment, as if no unseen form had come: they tell no participation', () => {
    const shownOf = (terms: HistoryTerms, unseen: number) => {
      const history = new RandomHistory({ ...terms, unseen });
      const views: string[] = [];
      history.play((moment) => views.push(`${moment}: ${view(history)}`));
      return views;
    };
    for (const seed of seeds(HISTORIES / 4)) {
      const terms = { ...PROVINCE, rounds: 1, seed };
      expect([seed, shownOf(terms, 2)]).toEqual([seed, shownOf(terms, 0)]);
    }
  });
});

/** Everything that people read of a history, in numbers. */
function view({ rounds }: RandomHistory): string {
  const blocks = rounds.map(({ shown }) =>
    shown.map(({ part, sealedOn, counts }) => ({ part, sealedOn, counts })),
  );
  const accounts = rounds.map(({ setAside, terms, state }) => {
    const outside = classesOf(setAside);
    return state === 'final' ? toldClasses(outside, terms.smallest).map((key) => outside[key]) : [];
  });
  return JSON.stringify([blocks, accounts]);
}

describe('the figures of a random history', () => {
  it('count each form once at most, and the answers of those that answered', () => {
    for (const seed of seeds(HISTORIES / 10)) {
      const { history } = played({ ...PROVINCE, seed });
      for (const { sealed } of history.rounds) {
        const forms = sealed.flatMap((block) => block.forms);
        expect(new Set(forms).size).toBe(forms.length);
        for (const { answered, counts } of sealed)
          for (const [item, answers] of answered)
            expect([seed, countsAt(LAYOUT, counts, item).valid]).toEqual([seed, answers.length]);
      }
    }
  });

  it('are of all kinds: every class, held items, joined tails and forms that never show', () => {
    const all = seeds(HISTORIES / 10).flatMap((seed) => played({ ...PROVINCE, seed }).history.rounds);
    const blocks = all.flatMap(({ sealed }) => sealed);
    const of = (isSo: (block: (typeof blocks)[number]) => boolean) => blocks.filter(isSo).length;
    expect(of(({ forms }) => isSeenAlone(classesOf(forms)))).toBeGreaterThan(100);
    expect(of(({ forms }) => classesOf(forms).touched > 0)).toBeGreaterThan(100);
    expect(of(({ answered }) => !answered.has('B'))).toBeGreaterThan(100);
    expect(
      of(({ forms, answered }) => (answered.get('B') ?? []).some((form) => !forms.includes(form))),
    ).toBeGreaterThan(10);
    expect(of(({ forms }) => new Set(forms.map(({ place }) => place.channel)).size > 1)).toBeGreaterThan(100);
    expect(all.filter(({ unsealed }) => unsealed.length > 0).length).toBeGreaterThan(50);
  });
});
