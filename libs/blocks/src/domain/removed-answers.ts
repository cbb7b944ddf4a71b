import { SheetLayout, countsAt } from '@hailong/questionnaires/domain';
import { FORM_CLASSES, FormClass } from '@hailong/surveys/domain';
import { BlockPart, partKey } from './block-part';
import { ClassCounts } from './class-counts';
import { ClassTallies, NumberSums, itemsOf, slotsOf } from './hold-back';
import { removedClasses } from './removal';

/** Shown block with the answers of its forms, and of those of them that are removed. */
export interface CountedBlock {
  readonly part: BlockPart;
  /** Parts whose waiting forms it took: several where tails were joined. */
  readonly takes: readonly BlockPart[];
  /** Counts that are shown with it: an item may show the answers of blocks before it, or none. */
  readonly shown: readonly number[];
  readonly all: ClassTallies;
  readonly removed: ClassTallies;
  /** Sums of the answers in numbers of the removed forms. */
  readonly sums: Readonly<Record<FormClass, NumberSums>>;
}

/** Answers that figures of a part subtract. */
export interface RemovedAnswers {
  readonly counts: readonly number[];
  readonly sums: NumberSums;
}

/**
 * Finds the answers of removed forms that the figures of each part subtract, item by item: an item shows its answers in groups, which may
 * be of several blocks, and the rule of a removal holds for these groups as for blocks. Answers that are held back are in no figure.
 *
 * @param blocks shown blocks of a questionnaire and respondent group, in the order of their sealing
 * @returns the answers by key of the part
 */
export function removedAnswers(
  layout: SheetLayout,
  blocks: readonly CountedBlock[],
  smallest: number,
): ReadonlyMap<string, RemovedAnswers> {
  const found = new Map<string, { counts: number[]; sums: Record<string, number> }>();
  for (const { part } of blocks)
    found.set(partKey(part), { counts: new Array<number>(layout.size).fill(0), sums: {} });
  for (const item of itemsOf(layout)) {
    const slots = slotsOf(layout, item);
    for (const [key, groups] of groupsOf(slots, blocks)) {
      const into = found.get(key);
      if (into) subtractItem(into, { layout, item, slots, groups, smallest });
    }
  }
  return found;
}

interface ItemOfPart {
  readonly layout: SheetLayout;
  readonly item: string;
  readonly slots: readonly number[];
  readonly groups: readonly (readonly CountedBlock[])[];
  readonly smallest: number;
}

function subtractItem(
  into: { readonly counts: number[]; readonly sums: Record<string, number> },
  { layout, item, slots, groups, smallest }: ItemOfPart,
): void {
  const answered = (group: readonly CountedBlock[], which: 'all' | 'removed'): ClassCounts => {
    const of = (key: FormClass) =>
      group.reduce((sum, block) => sum + countsAt(layout, block[which][key], item).valid, 0);
    return { seen: of('seen'), touched: of('touched'), independent: of('independent') };
  };
  const figures = groups.map((group) => ({
    all: answered(group, 'all'),
    removed: answered(group, 'removed'),
  }));
  for (const key of removedClasses(figures, smallest))
    for (const block of groups.flat()) {
      for (const slot of slots)
        into.counts[slot] = (into.counts[slot] ?? 0) + (block.removed[key][slot] ?? 0);
      const sum = block.sums[key][item];
      if (sum !== undefined) into.sums[item] = (into.sums[item] ?? 0) + sum;
    }
}

/**
 * Finds the groups of blocks whose answers to an item show together, by key of the part that shows them. A part that shows other answers
 * than those of its forms has none: `hailong verify` tells of it.
 */
function groupsOf(
  slots: readonly number[],
  blocks: readonly CountedBlock[],
): ReadonlyMap<string, readonly (readonly CountedBlock[])[]> {
  const held = new Map<string, readonly CountedBlock[]>();
  const groups = new Map<string, (readonly CountedBlock[])[]>();
  const unclear = new Set<string>();
  for (const block of blocks) {
    const key = partKey(block.part);
    const before = [...new Set([key, ...block.takes.map(partKey)])].flatMap((each) => {
      const waiting = held.get(each) ?? [];
      held.delete(each);
      return waiting;
    });
    const together = [...before, block];
    if (!slots.some((slot) => (block.shown[slot] ?? 0) > 0)) held.set(key, together);
    else if (isSumOf(slots, block, together)) groups.set(key, [...(groups.get(key) ?? []), together]);
    else unclear.add(key);
  }
  return new Map([...groups].filter(([key]) => !unclear.has(key)));
}

function isSumOf(slots: readonly number[], { shown }: CountedBlock, group: readonly CountedBlock[]): boolean {
  return slots.every((slot) => {
    const counted = group.map(({ all }) =>
      FORM_CLASSES.keys.reduce((n, key) => n + (all[key][slot] ?? 0), 0),
    );
    return counted.reduce((sum, n) => sum + n, 0) === (shown[slot] ?? 0);
  });
}
