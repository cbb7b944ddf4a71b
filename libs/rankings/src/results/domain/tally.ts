/** What is stored per cell and channel: how many valid responses, and how often each (position, level) was chosen. */
export interface Tally {
  /** Valid responses. */
  readonly responses: number;
  /** In the order of the questionnaire version's sheet layout. */
  readonly counts: readonly number[];
}

/**
 * The tally of several cells or channels of one questionnaire version together; the empty list has no length to
 * give, so it takes the layout's.
 *
 * @param length length of the layout's vector
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
