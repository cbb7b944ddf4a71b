import { SheetLayout, countsAt } from '@hailong/questionnaires/domain';
import { FORM_CLASSES, FormClass } from '@hailong/surveys/domain';
import { mayBeTold } from './fills-block';

/** Tally vectors of forms by class. */
export type ClassTallies = Readonly<Record<FormClass, readonly number[]>>;

/** Answers that may be shown now, and those that wait on. */
export interface OpenedAnswers {
  /** Counts of all classes together; 0 in the slots of items that are held back. */
  readonly shown: readonly number[];
  readonly held: ClassTallies;
  /** Codes of the items that are shown. */
  readonly items: ReadonlySet<string>;
}

/**
 * Decides item by item which answers of a block may be shown with it. An item's answers are held back until those held back
 * include at least `smallest` of independent forms, or none of an unseen form, and are then shown together: few people answer an item under a rule,
 * and a block of many forms would show what those few said.
 *
 * @param held answers that earlier blocks of the part held back
 * @param added answers of the block
 */
export function openAnswers(
  layout: SheetLayout,
  held: ClassTallies | undefined,
  added: ClassTallies,
  smallest: number,
): OpenedAnswers {
  const shown = zeros(layout);
  const kept = byClass(() => zeros(layout));
  const items = new Set<string>();
  for (const item of itemsOf(layout)) {
    const slots = slotsOf(layout, item);
    const together = byClass((each) => addSlots(layout, slots, held?.[each], added[each]));
    const answered = byClass((each) => countsAt(layout, together[each], item).valid);
    const open = mayBeTold(answered, smallest);
    if (open) items.add(item);
    for (const each of FORM_CLASSES.keys)
      for (const slot of slots) {
        const count = together[each][slot] ?? 0;
        if (open) shown[slot] = (shown[slot] ?? 0) + count;
        else kept[each][slot] = count;
      }
  }
  return { shown, held: kept, items };
}

/** Adds up answers that are held back, such as those of the parts whose tails are joined. */
export function addTallies(layout: SheetLayout, tallies: readonly ClassTallies[]): ClassTallies {
  return byClass((each) => {
    const sum = zeros(layout);
    for (const tally of tallies)
      for (const [slot, count] of tally[each].entries()) sum[slot] = (sum[slot] ?? 0) + count;
    return sum;
  });
}

function byClass<T>(make: (each: FormClass) => T): Record<FormClass, T> {
  return { seen: make('seen'), touched: make('touched'), independent: make('independent') };
}

function addSlots(
  layout: SheetLayout,
  slots: readonly number[],
  held: readonly number[] | undefined,
  added: readonly number[],
): readonly number[] {
  const sum = zeros(layout);
  for (const slot of slots) sum[slot] = (held?.[slot] ?? 0) + (added[slot] ?? 0);
  return sum;
}

function zeros({ size }: SheetLayout): number[] {
  return new Array<number>(size).fill(0);
}

/** Slots of an item in the vector of counts. */
export function slotsOf({ positions, offsets, size }: SheetLayout, item: string): readonly number[] {
  return positions.flatMap((position, at) => {
    if (position.item !== item) return [];
    const [from = 0, to = size] = [offsets[at], offsets[at + 1]];
    return Array.from({ length: to - from }, (_, slot) => from + slot);
  });
}

/** Codes of the items of a layout. */
export function itemsOf({ positions }: SheetLayout): ReadonlySet<string> {
  return new Set(positions.map(({ item }) => item));
}

/** Sums of the answers in numbers, by item. */
export type NumberSums = Readonly<Record<string, number>>;

/** Parts sums as the answers of their items are parted. */
export function openSums(
  sums: readonly NumberSums[],
  items: ReadonlySet<string>,
): { readonly shown: NumberSums; readonly held: NumberSums } {
  const shown: Record<string, number> = {};
  const held: Record<string, number> = {};
  for (const [item, sum] of sums.flatMap((each) => Object.entries(each))) {
    const side = items.has(item) ? shown : held;
    side[item] = (side[item] ?? 0) + sum;
  }
  return { shown, held };
}
