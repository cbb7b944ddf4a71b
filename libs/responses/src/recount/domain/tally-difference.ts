/** Tally of an agency: where its responses count. */
export interface TallyKey {
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly group: number;
  readonly channel: number;
  readonly field: number;
  readonly procedureGroup: number;
  readonly tallyClass: number;
}

/** Number of a tally that differs from the sum of the stored responses. */
export interface TallyDifference extends TallyKey {
  /** `responses`, `invalid`, `screened out`, `seen`, `orphans`, or `slot N` of the vector of counts. */
  readonly what: string;
  readonly tallied: number;
  readonly recounted: number;
}

/** Tally as it is stored. */
export interface StoredTally extends TallyKey {
  readonly responses: number;
  readonly invalid: number;
  readonly screenedOut: number;
  readonly seen: number;
  readonly counts: readonly number[];
}
