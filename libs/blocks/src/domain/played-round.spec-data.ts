import { SheetLayout, addSheet, countsAt } from '@hailong/questionnaires/domain';
import { FORM_CLASSES, FormClass, ToldApartBy } from '@hailong/surveys/domain';
import { BlockPart, partKey, partOf } from './block-part';
import { tallyBlock } from './block-tallies';
import { ClassCounts } from './class-counts';
import { ClassTallies, addTallies, openAnswers } from './hold-back';
import { PlannedBlock, blocksAtClose, blocksOfMoment, waitingParts } from './planned-blocks';
import { removedClasses } from './removal';
import { CountedBlock, removedAnswers } from './removed-answers';
import { AccountWord } from './told-account';

/** Form as it is stored. */
export interface PlayedForm {
  readonly place: BlockPart;
  readonly formClass: FormClass;
  readonly sheet: string;
  /** Day of the history. */
  readonly receivedOn: number;
  /** Word of the account on arrival. */
  readonly word: AccountWord;
  /** True: it bears a sign of the rule of removal. */
  readonly signed?: boolean;
}

/** Block with the forms behind each of its figures. */
export interface PlayedBlock {
  readonly part: BlockPart;
  readonly sealedOn: number;
  readonly forms: readonly PlayedForm[];
  /** Forms that answered an item, by code, where the item shows with the block: also forms of blocks before it. */
  readonly answered: ReadonlyMap<string, readonly PlayedForm[]>;
  readonly counts: readonly number[];
  /** Parts whose forms it took. */
  readonly takes: readonly BlockPart[];
}

/** Forms that figures of a part subtract, in all and by item. */
export interface PlayedRemoval extends Pick<PlayedBlock, 'part' | 'forms' | 'answered' | 'counts'> {
  readonly classes: readonly FormClass[];
}

/** Terms under which a round is played at an agency. */
export interface PlayedTerms {
  readonly agency: number;
  readonly round: number;
  readonly toldApartBy: readonly ToldApartBy[];
  readonly smallest: number;
  readonly layout: SheetLayout;
}

interface Held {
  readonly tallies: ClassTallies;
  readonly answered: ReadonlyMap<string, readonly PlayedForm[]>;
}

/** Round at an agency, played by the rules of blocks as the use cases apply them; it knows the forms behind each figure. */
export class PlayedRound {
  state: 'open' | 'closed' | 'final' = 'open';
  readonly sealed: PlayedBlock[] = [];
  readonly setAside: PlayedForm[] = [];
  readonly removals: PlayedRemoval[] = [];
  private readonly hidden = new Set<PlayedBlock>();
  private readonly held = new Map<string, Held>();
  private waiting: PlayedForm[] = [];

  constructor(readonly terms: PlayedTerms) {}

  receive(form: PlayedForm): void {
    if (form.word === 'valid') this.waiting.push(form);
    else this.setAside.push(form);
  }

  /** Takes a form out of the count that the agency has seen and no block holds. */
  takeBack(form: PlayedForm): boolean {
    if (form.formClass !== 'seen' || !this.waiting.includes(form)) return false;
    this.waiting = this.waiting.filter((each) => each !== form);
    this.setAside.push({ ...form, word: 'invalid' });
    return true;
  }

  moment(today: number): void {
    this.make(blocksOfMoment, today, (form) => form.receivedOn < today);
  }

  close(today: number): void {
    this.state = 'closed';
    this.make(blocksAtClose, today, () => true);
    this.hidden.clear();
  }

  /** Makes the round final, and removes the signed forms where that was requested. */
  finalise(removes: boolean): void {
    this.state = 'final';
    if (!removes) return;
    for (const blocks of groupBy(this.shown, ({ part }) => `${part.questionnaireId}/${part.group}`))
      this.removals.push(...removalsOf(this.terms, blocks));
    const outside = this.waiting.filter(({ signed }) => signed);
    this.waiting = this.waiting.filter(({ signed }) => !signed);
    this.setAside.push(...outside.map((form) => ({ ...form, word: 'removed' as const })));
  }

  get shown(): readonly PlayedBlock[] {
    return this.sealed.filter((block) => !this.hidden.has(block));
  }

  /** Valid forms that no block holds. */
  get unsealed(): readonly PlayedForm[] {
    return this.waiting;
  }

  private make(plan: typeof blocksOfMoment, today: number, due: (form: PlayedForm) => boolean): void {
    const { smallest } = this.terms;
    const forms = this.waiting.filter(due).map((form) => ({ ...form, part: this.partOf(form), forms: 1 }));
    for (const planned of plan(waitingParts(forms), smallest)) {
      const keys = planned.takes.map(partKey);
      const taken = this.waiting.filter(
        (form) =>
          due(form) && planned.classes.includes(form.formClass) && keys.includes(partKey(this.partOf(form))),
      );
      this.waiting = this.waiting.filter((form) => !taken.includes(form));
      this.seal(planned, taken, today);
    }
  }

  private partOf({ place }: PlayedForm): BlockPart {
    return partOf(place, this.terms);
  }

  private seal({ part, takes }: PlannedBlock, taken: readonly PlayedForm[], sealedOn: number): void {
    const { layout, smallest } = this.terms;
    const before = [...new Set([part, ...takes].map(partKey))].flatMap((key) => {
      const held = this.held.get(key);
      this.held.delete(key);
      return held ?? [];
    });
    const { tallies } = tallyBlock(layout, taken.map(classedSheet));
    const earlier = addTallies(
      layout,
      before.map((each) => each.tallies),
    );
    const { shown, held, items } = openAnswers(layout, earlier, tallies, smallest);
    const answers = (item: string) => [
      ...before.flatMap(({ answered }) => answered.get(item) ?? []),
      ...taken.filter((form) => answersItem(layout, form, item)),
    ];
    const codes = [...new Set(layout.positions.map(({ item }) => item))];
    const told = codes.filter((code) => items.has(code)).map((code) => [code, answers(code)] as const);
    const kept = codes.filter((code) => !items.has(code)).map((code) => [code, answers(code)] as const);
    this.held.set(partKey(part), { tallies: held, answered: new Map(kept) });
    for (const block of this.sealed) if (partKey(block.part) === partKey(part)) this.hidden.delete(block);
    const block = { part, takes, sealedOn, forms: taken, answered: new Map(told), counts: shown };
    this.sealed.push(block);
    this.hidden.add(block);
  }
}

/** Removes the signed forms of the shown blocks of a questionnaire and group, as the use cases do. */
function removalsOf({ layout, smallest }: PlayedTerms, blocks: readonly PlayedBlock[]): PlayedRemoval[] {
  const parts = groupBy(blocks, ({ part }) => partKey(part)).map((own) => {
    const figures = own.map(({ forms }) => ({
      all: classesOf(forms),
      removed: classesOf(forms.filter(({ signed }) => signed)),
    }));
    return { own, classes: removedClasses(figures, smallest) };
  });
  const classes = new Map(parts.flatMap(({ own, classes: of }) => own.map((block) => [block, of] as const)));
  const isRemoved = (block: PlayedBlock) => (form: PlayedForm) =>
    form.signed === true && classes.get(block)?.includes(form.formClass) === true;
  const removed = new Set(blocks.flatMap((block) => block.forms.filter(isRemoved(block))));
  const counted = blocks.map((block): CountedBlock => ({
    ...{ part: block.part, takes: block.takes, shown: block.counts },
    all: tallyBlock(layout, block.forms.map(classedSheet)).tallies,
    removed: tallyBlock(layout, block.forms.filter(isRemoved(block)).map(classedSheet)).tallies,
    sums: { seen: {}, touched: {}, independent: {} },
  }));
  const answers = removedAnswers(layout, counted, smallest);
  return parts.flatMap(({ own, classes: of }) => {
    const [first] = own;
    if (!first) return [];
    const { counts = [] } = answers.get(partKey(first.part)) ?? {};
    const forms = own.flatMap((block) => block.forms.filter((form) => removed.has(form)));
    return [
      { part: first.part, forms, answered: answeredOf(layout, counts, own, removed), counts, classes: of },
    ];
  });
}

/** Forms whose answers a removal subtracts: all removed ones of the part that answered, or those that the agency has seen. */
function answeredOf(
  layout: SheetLayout,
  counts: readonly number[],
  blocks: readonly PlayedBlock[],
  removed: ReadonlySet<PlayedForm>,
): ReadonlyMap<string, readonly PlayedForm[]> {
  const items = [...new Set(layout.positions.map(({ item }) => item))];
  return new Map(
    items.map((item) => {
      const all = blocks
        .flatMap(({ answered }) => answered.get(item) ?? [])
        .filter((form) => removed.has(form));
      const seen = all.filter(({ formClass }) => formClass === 'seen');
      return [item, countsAt(layout, counts, item).valid === all.length ? all : seen] as const;
    }),
  );
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

export function classesOf(forms: readonly { readonly formClass: FormClass }[]): ClassCounts {
  const counts = { seen: 0, touched: 0, independent: 0 };
  for (const { formClass } of forms) counts[formClass] += 1;
  return counts;
}

function classedSheet({ formClass, sheet }: PlayedForm) {
  return { formClass: FORM_CLASSES.numberOf(formClass), answers: sheet, forms: 1 };
}

function answersItem(layout: SheetLayout, { sheet }: PlayedForm, item: string): boolean {
  const counts = new Array<number>(layout.size).fill(0);
  addSheet(layout, sheet, counts);
  return countsAt(layout, counts, item).valid > 0;
}
