/**
 * Proof that a user may act for one agency. Made by the access guard (or by an operator's command) and handed on as
 * the first argument; never optional, never ambient state. The only key to {@link AgencyDb}.
 */
export class AgencyScope {
  private constructor(
    readonly agencyId: number,
    /** Acting user, as the host's login names it; written to the audit trail. */
    readonly actor: string,
  ) {
    Object.freeze(this);
  }

  static of(agencyId: number, actor: string): AgencyScope {
    assertAgencyId(agencyId);
    return new AgencyScope(agencyId, actor);
  }
}

/**
 * Proof that a user may read the province's tallies and change its organisation. The only key to {@link ProvinceDb}.
 */
export class ProvinceScope {
  private constructor(
    /** Agency of the acting user, under which changes are audited; without one they are audited under the province. */
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

/**
 * Proof that a user may act for several agencies, one after the other: a machine of the host or an operator for every
 * agency, an administrator for one agency. Hands out the scopes; opens no door by itself.
 */
export class AgenciesScope {
  private constructor(
    readonly actor: string,
    /** Scope of the acting user's own agency: the default where a request names no agency. */
    readonly own: AgencyScope | undefined,
    /** True when the user may act for every agency, false for the user's agency alone. */
    readonly every: boolean,
    /** Ids of the agencies in whose rounds the user may enter forms, for any participant. */
    readonly roundsOf: readonly number[] = [],
  ) {
    Object.freeze(this);
  }

  static ofEvery(actor: string, own?: AgencyScope): AgenciesScope {
    return new AgenciesScope(actor, own, true);
  }

  static ofOne(own: AgencyScope): AgenciesScope {
    return new AgenciesScope(own.actor, own, false);
  }

  /** Scopes for forms of any participant of the rounds that these agencies run, and for the user's own agency. */
  static ofRoundsOf(agencyIds: readonly number[], actor: string, own?: AgencyScope): AgenciesScope {
    return new AgenciesScope(actor, own, false, Object.freeze([...agencyIds]));
  }

  /** Scope for an agency; undefined when the user may not act for it. */
  for(agencyId: number): AgencyScope | undefined {
    return this.every || this.own?.agencyId === agencyId ? AgencyScope.of(agencyId, this.actor) : undefined;
  }
}

/** Checks that an id is a plain positive integer, because it goes into a literal SET LOCAL. */
function assertAgencyId(agencyId: number): void {
  if (!Number.isInteger(agencyId) || agencyId < 1 || agencyId > 2_147_483_647) {
    throw new RangeError('an agency id is a positive 32-bit integer');
  }
}
