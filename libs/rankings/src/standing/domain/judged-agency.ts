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

/**
 * Agencies of the group in which an agency is ranked.
 *
 * @throws RangeError unless the agency is among them
 */
export function groupOfAgency(agencyId: number, agencies: readonly JudgedAgency[]): readonly JudgedAgency[] {
  const agency = agencies.find((each) => each.agencyId === agencyId);
  if (!agency) throw new RangeError(`agency ${agencyId} is not in the ranking`);
  return agencies.filter(({ group }) => group === agency.group);
}
