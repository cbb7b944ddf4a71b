import { NOT_APPLICABLE, NOT_TICKED, SheetLayout, slotAt, UNANSWERED, digitCharacter } from './answer-sheet';

/** Counts of the answers to an item, read from a tally vector. */
export interface ItemCounts {
  /**
   * Levels, options or classes of numbers in the order of the form. They add up to `valid`, except at a multiple choice, where
   * each counts the ticks of its option, and at a text, where there are none.
   */
  readonly levels: readonly CodeCount[];
  /** Answered. */
  readonly valid: number;
  /** Hidden by a rule, or marked as not applicable. */
  readonly notApplicable: number;
  readonly missing: number;
}

export interface CodeCount {
  readonly code: string;
  readonly count: number;
}

/**
 * The counts of one item.
 *
 * @throws RangeError when the vector does not fit the layout or the item is not on it
 */
export function countsAt(layout: SheetLayout, vector: ArrayLike<number>, itemCode: string): ItemCounts {
  if (vector.length !== layout.size) {
    throw new RangeError(`a vector of ${vector.length} does not fit a layout of ${layout.size}`);
  }
  const first = layout.positions.findIndex(({ item }) => item === itemCode);
  const position = layout.positions[first];
  if (position === undefined) throw new RangeError(`the item ${itemCode} is not on the sheet`);
  const count = (at: number, character: string) => vector[slotAt(layout, at, character)] ?? 0;
  const apart = { notApplicable: count(first, NOT_APPLICABLE), missing: count(first, UNANSWERED) };
  if (position.option !== undefined) {
    const options = layout.positions.flatMap(({ item, option }, at) =>
      item === itemCode && option !== undefined ? [{ code: option, count: count(at, '1') }] : [],
    );
    return { levels: options, valid: count(first, NOT_TICKED) + count(first, '1'), ...apart };
  }
  const levels = position.codes.map((code, index) => ({
    code,
    count: count(first, digitCharacter(index + 1)),
  }));
  const valid =
    position.codes.length > 0 ? levels.reduce((sum, level) => sum + level.count, 0) : count(first, '1');
  return { levels, valid, ...apart };
}
