/** Order of a unit under which its people act at the door of another agency, such as the phúc tra of its respondents. */
export interface Mandate {
  /** Number of the order; tables under a mandate show the rows of this order alone. */
  readonly id: number;
  /** Terms in words, which stand in every entry of the trail: unit, giver, round, document. */
  readonly terms: Readonly<Record<string, string>>;
}

/**
 * Proof that a user may act for one agency. Made by the access guard (or by an operator's command) and handed on as
 * the first argument; never optional, never ambient state. The only key to {@link AgencyDb}.
 */
export class AgencyScope {
  private constructor(
    readonly agencyId: number,
    /** Acting user, as the host's login names it; written to the audit trail. */
    readonly actor: string,
    /** Order of another unit that the user carries out at this agency; absent: the user acts for the agency itself. */
    readonly mandate?: Mandate,
  ) {
    Object.freeze(this);
  }

  static of(agencyId: number, actor: string): AgencyScope {
    assertAgencyId(agencyId);
    return new AgencyScope(agencyId, actor);
  }

  /** Scope at the door of a rated agency for a user that carries out the order of another unit. */
  static under(mandate: Mandate, agencyId: number, actor: string): AgencyScope {
    assertAgencyId(agencyId);
    assertAgencyId(mandate.id);
    return new AgencyScope(agencyId, actor, mandate);
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

/** Body that an acting user works for, also where it gives no scope: it is recorded with the forms that the user enters. */
export interface Affiliation {
  readonly agencyId?: number;
  /** Code of a body outside the tree that collects for the agency that runs a round. */
  readonly bodyCode?: string;
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
    readonly affiliation: Affiliation = {},
  ) {
    Object.freeze(this);
  }

  static ofEvery(actor: string, own?: AgencyScope): AgenciesScope {
    return new AgenciesScope(actor, own, true);
  }

  static ofOne(own: AgencyScope, affiliation: Affiliation = { agencyId: own.agencyId }): AgenciesScope {
    return new AgenciesScope(own.actor, own, false, [], affiliation);
  }

  /** Scopes for forms of any participant of the rounds that these agencies run, and for the user's own agency. */
  static ofRoundsOf(
    agencyIds: readonly number[],
    actor: string,
    { own, affiliation }: { readonly own?: AgencyScope; readonly affiliation?: Affiliation } = {},
  ): AgenciesScope {
    return new AgenciesScope(actor, own, false, Object.freeze([...agencyIds]), affiliation);
  }

  /** Scope for an agency; undefined when the user may not act for it. */
  for(agencyId: number): AgencyScope | undefined {
    return this.every || this.own?.agencyId === agencyId ? AgencyScope.of(agencyId, this.actor) : undefined;
  }

  /** Scope for a participant of a round that an agency runs; undefined when the user may not act in rounds of that agency. */
  forParticipant(runnerId: number, agencyId: number): AgencyScope | undefined {
    return this.roundsOf.includes(runnerId) ? AgencyScope.of(agencyId, this.actor) : undefined;
  }
}

/** Checks that an id is a plain positive integer, because it goes into a literal SET LOCAL. */
function assertAgencyId(id: number): void {
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) {
    throw new RangeError('an id of an agency or of a mandate is a positive 32-bit integer');
  }
}
