/** Forms of one entrant in the words of the account. */
export interface CountedEntries {
  readonly received: number;
  readonly screenedOut: number;
  readonly invalid: number;
  readonly surplus: number;
  readonly valid: number;
  /** Forms received before today that say enough. */
  readonly before: number;
}

/** Counts of an entrant as a reader is told them. */
export interface ToldEntries extends Partial<Omit<CountedEntries, 'before'>> {
  readonly received: number;
}

/** Reader of the forms of an entrant. */
export interface EntryReader {
  /** The reader belongs to the entrant, or the round is final. */
  readonly tellsApart: boolean;
  /** k of the round. */
  readonly smallest: number;
}

/** Tells an entrant its forms as they are, all others those of last night in whole ks, and nothing apart before the final. */
export function toldEntries(
  { received, screenedOut, invalid, surplus, valid, before }: CountedEntries,
  { tellsApart, smallest }: EntryReader,
): ToldEntries {
  if (tellsApart) return { received, screenedOut, invalid, surplus, valid };
  return { received: before - (before % smallest) };
}
