/** Ranked agency, whatever forms its index stands on. */
export interface JudgedAgency {
  readonly agencyId: number;
  /** Ranking group. */
  readonly group: string;
  /** 0…100, unrounded. */
  readonly index: number;
  /** Forms in the index. */
  readonly n: number;
  /** Size of a simple random sample of answers that would be as precise, above 0; absent where no error is known. */
  readonly effectiveAnswers?: number;
}
