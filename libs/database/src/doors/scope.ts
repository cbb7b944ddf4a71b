/**
 * Proof that somebody may act for one agency. Made by the access guard (or by an operator's command) and handed on as
 * the first argument; never optional, never kept in ambient state. The only key to {@link AgencyDb}.
 */
export class AgencyScope {
  private constructor(
    readonly agencyId: number,
    /** Who acts, as the host's login names them; written to the audit trail. */
    readonly actor: string,
  ) {
    Object.freeze(this);
  }

  static of(agencyId: number, actor: string): AgencyScope {
    assertAgencyId(agencyId);
    return new AgencyScope(agencyId, actor);
  }
}

/** Proof that somebody may read the province's tallies and keep its organisation. The only key to {@link ProvinceDb}. */
export class ProvinceScope {
  private constructor(
    /** The agency of whoever acts, in whose trail the changes stand. Absent: none, then they stand in the province's own. */
    readonly agencyId: number | undefined,
    readonly actor: string,
  ) {
    Object.freeze(this);
  }

  static of(agencyId: number | undefined, actor: string): ProvinceScope {
    if (agencyId !== undefined) assertAgencyId(agencyId);
    return new ProvinceScope(agencyId, actor);
  }
}

/** The id goes into a literal SET LOCAL, so it must be a plain positive integer and nothing else. */
function assertAgencyId(agencyId: number): void {
  if (!Number.isInteger(agencyId) || agencyId < 1 || agencyId > 2_147_483_647) {
    throw new RangeError('an agency id is a positive 32-bit integer');
  }
}
