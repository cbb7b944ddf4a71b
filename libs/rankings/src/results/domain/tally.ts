/** Counts of one cell and channel: valid responses, and choices of each level at each position. */
export interface Tally {
  /** Valid responses. */
  readonly responses: number;
  /** Choices, in the order of the questionnaire version's sheet layout. */
  readonly counts: readonly number[];
}

/**
 * Adds the tallies of cells and channels of one questionnaire version.
 *
 * @param length length of the layout's vector, which an empty list does not tell
 * @throws RangeError when a tally belongs to another layout
 */
export function addTallies(tallies: readonly Tally[], length: number): Tally {
  const counts = new Array<number>(length).fill(0);
  let responses = 0;
  for (const tally of tallies) {
    if (tally.counts.length !== length) {
      throw new RangeError(`a tally of ${tally.counts.length} counts is not of a layout of ${length}`);
    }
    responses += tally.responses;
    tally.counts.forEach((count, at) => (counts[at] = (counts[at] ?? 0) + count));
  }
  return { responses, counts };
}
