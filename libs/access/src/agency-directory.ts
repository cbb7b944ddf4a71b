/** An agency as access knows it. */
export interface DirectoryEntry {
  readonly agencyId: number;
  readonly code: string;
}

/** Finds the agency that an actor's code names. A port, since the agencies lie above this lib. */
export interface AgencyDirectory {
  byCode(code: string): Promise<DirectoryEntry | undefined>;
  /** The agency at the top of today's tree; undefined where there is none, or where several stand at the top. */
  rootToday(): Promise<DirectoryEntry | undefined>;
}

/** Provider token of the {@link AgencyDirectory}. */
export const AGENCY_DIRECTORY = Symbol('hailong.agency-directory');
