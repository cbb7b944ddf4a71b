/** Finds the agency that an actor's code names. A port, since the agencies lie above this lib. */
export interface AgencyDirectory {
  byCode(code: string): Promise<{ readonly agencyId: number } | undefined>;
}

/** Provider token of the {@link AgencyDirectory}. */
export const AGENCY_DIRECTORY = Symbol('hailong.agency-directory');
