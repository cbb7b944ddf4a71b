import { SheetLayout, countsAt } from '@hailong/questionnaires/domain';
import { FORM_CLASSES, FormClass } from '@hailong/surveys/domain';
import { BlockPart, partKey } from './block-part';
import { tallyBlock } from './block-tallies';
import { ClassCounts } from './class-counts';
import { isSeenAlone } from './fills-block';
import { ClassTallies, addTallies, openAnswers } from './hold-back';
import { PlannedBlock, blocksAtClose, blocksOfMoment, waitingParts } from './planned-blocks';

/** Two items: all answer the first, few the second. */
const LAYOUT: SheetLayout = {
  positions: ['A', 'B'].map((item) => ({ item, digits: 2, codes: ['1', '2'] })),
  offsets: [0, 5],
  size: 10,
};

interface Form {
  readonly part: BlockPart;
  readonly formClass: FormClass;
  readonly sheet: string;
}

/** Forms behind each figure that people can read: of a block, and of the answers to the second item that show with it. */
interface Shown {
  readonly blocks: readonly (readonly Form[])[];
  readonly answers: readonly { readonly forms: readonly Form[]; readonly counted: number }[];
}

/** Same numbers for the same seed (a linear congruential generator; Numerical Recipes, section 7.1). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A round of some weeks, whose forms of all classes come in one to three parts and two groups, then closes. */
function playedRound(seed: number, smallest: number): { readonly sent: number; readonly shown: Shown } {
  const next = numbersFrom(seed);
  const parts = 1 + next(3);
  let waiting: Form[] = [];
  let sent = 0;
  const blocks: Form[][] = [];
  const answers: { forms: readonly Form[]; counted: number }[] = [];
  const held = new Map<string, { tallies: ClassTallies; forms: readonly Form[] }>();
  const make = ({ part, takes, classes }: PlannedBlock) => {
    const keys = takes.map(partKey);
    const taken = waiting.filter(
      (form) => keys.includes(partKey(form.part)) && classes.includes(form.formClass),
    );
    waiting = waiting.filter((form) => !taken.includes(form));
    const sheets = taken.map(({ formClass, sheet }) => ({
      ...{ formClass: FORM_CLASSES.numberOf(formClass), answers: sheet, forms: 1 },
    }));
    const before = [partKey(part), ...keys].flatMap((key) => {
      const known = held.get(key);
      held.delete(key);
      return known ?? [];
    });
    const { tallies } = tallyBlock(LAYOUT, sheets);
    const earlier = addTallies(
      LAYOUT,
      before.map((each) => each.tallies),
    );
    const { shown, held: kept, items } = openAnswers(LAYOUT, earlier, tallies, smallest);
    const answered = [
      ...before.flatMap(({ forms }) => forms),
      ...taken.filter(({ sheet }) => sheet[1] !== '.'),
    ];
    if (items.has('B')) answers.push({ forms: answered, counted: countsAt(LAYOUT, shown, 'B').valid });
    held.set(partKey(part), { tallies: kept, forms: items.has('B') ? [] : answered });
    blocks.push(taken);
  };
  const plan = (of: typeof blocksOfMoment) =>
    of(waitingParts(waiting.map((form) => ({ ...form, forms: 1 }))), smallest).forEach(make);
  for (let week = 0; week < 2 + next(5); week += 1) {
    for (let n = next(25); n > 0; n -= 1) {
      const part = {
        questionnaireId: 1,
        group: next(2),
        channel: next(parts),
        field: -1,
        procedureGroup: -1,
      };
      const formClass = FORM_CLASSES.keys[next(3)] ?? 'seen';
      waiting.push({ part, formClass, sheet: `${1 + next(2)}${next(6) === 0 ? String(1 + next(2)) : '.'}` });
      sent += 1;
    }
    plan(blocksOfMoment);
  }
  plan(blocksAtClose);
  return { sent, shown: { blocks, answers } };
}

function classesOf(forms: readonly Form[]): ClassCounts {
  const of = (key: FormClass) => forms.filter(({ formClass }) => formClass === key).length;
  return { seen: of('seen'), touched: of('touched'), independent: of('independent') };
}

/**
 * Blocks share no form, so every sum and difference of figures that is a set of forms is a union of blocks: what holds of each block
 * holds of all of them.
 */
describe('any difference of two figures of a round', () => {
  const SEEDS = Array.from({ length: 400 }, (_, seed) => seed + 1);
  const SMALLEST = [3, 5, 10];

  it('holds k independent forms or more, or none that the agency has not seen', () => {
    for (const smallest of SMALLEST)
      for (const seed of SEEDS)
        for (const block of playedRound(seed, smallest).shown.blocks) {
          const forms = classesOf(block);
          expect([seed, forms.independent >= smallest || isSeenAlone(forms)]).toEqual([seed, true]);
        }
  });

  it('counts each form once at most, and none that never came', () => {
    for (const seed of SEEDS) {
      const { sent, shown } = playedRound(seed, 5);
      const all = shown.blocks.flat();
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBeLessThanOrEqual(sent);
    }
  });

  it('shows the answers to an item of k independent forms or more together, or of seen ones alone', () => {
    for (const seed of SEEDS)
      for (const { forms, counted } of playedRound(seed, 5).shown.answers) {
        const classes = classesOf(forms);
        expect([seed, counted]).toEqual([seed, forms.length]);
        expect([seed, classes.independent >= 5 || isSeenAlone(classes)]).toEqual([seed, true]);
      }
  });
});
