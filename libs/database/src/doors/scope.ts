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

/**
 * Proof that somebody may act for several agencies, one after the other: a machine of the host or an operator for every
 * agency, an administrator for its own. Gives out the scopes; opens no door by itself.
 */
export class AgenciesScope {
  private constructor(
    readonly actor: string,
    /** The agency of whoever acts; where nothing else is said, it is meant. */
    readonly own: AgencyScope | undefined,
    /** Whether it may act for every agency or for its own alone. */
    readonly every: boolean,
    /** Ids of the agencies whose rounds it may enter forms for, whatever the participant. */
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

  /** For forms of any participant of the rounds that these agencies run, and for its own agency. */
  static ofRoundsOf(agencyIds: readonly number[], actor: string, own?: AgencyScope): AgenciesScope {
    return new AgenciesScope(actor, own, false, Object.freeze([...agencyIds]));
  }

  /** The scope for that agency; undefined when it may not be acted for. */
  for(agencyId: number): AgencyScope | undefined {
    return this.every || this.own?.agencyId === agencyId ? AgencyScope.of(agencyId, this.actor) : undefined;
  }
}

/** The id goes into a literal SET LOCAL, so it must be a plain positive integer and nothing else. */
function assertAgencyId(agencyId: number): void {
  if (!Number.isInteger(agencyId) || agencyId < 1 || agencyId > 2_147_483_647) {
    throw new RangeError('an agency id is a positive 32-bit integer');
  }
}
