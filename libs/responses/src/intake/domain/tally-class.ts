import { ListRow, closedList } from '@hailong/kernel';

interface TallyClassRow extends ListRow {
  /** True over an exact quota. */
  readonly surplus: boolean;
  /** True with a sign of doubtful quality. */
  readonly flagged: boolean;
}

/**
 * The four tallies of a cell; a response counts in one of them. Tallies store the number. Whether it is valid changes what
 * it counts there, not where.
 */
export const TALLY_CLASSES = closedList('tally class', {
  counted: { number: 0, vi: 'được tính', en: 'counted', surplus: false, flagged: false },
  surplus: { number: 1, vi: 'vượt chỉ tiêu', en: 'surplus', surplus: true, flagged: false },
  flagged: { number: 2, vi: 'được tính, cần xem lại', en: 'counted, flagged', surplus: false, flagged: true },
  'surplus-flagged': {
    ...{ number: 3, vi: 'vượt chỉ tiêu, cần xem lại', en: 'surplus, flagged', surplus: true, flagged: true },
  },
} satisfies Record<string, TallyClassRow>);

/** Returns the number of the class that a response counts in. */
export function tallyClassOf(flags: number, surplus: boolean): number {
  if (flags === 0) return TALLY_CLASSES.numberOf(surplus ? 'surplus' : 'counted');
  return TALLY_CLASSES.numberOf(surplus ? 'surplus-flagged' : 'flagged');
}

export function isSurplusClass(tallyClass: number): boolean {
  return TALLY_CLASSES.rows[TALLY_CLASSES.keyOf(tallyClass)].surplus;
}

export function isFlaggedClass(tallyClass: number): boolean {
  return TALLY_CLASSES.rows[TALLY_CLASSES.keyOf(tallyClass)].flagged;
}
