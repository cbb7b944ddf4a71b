import path from 'node:path';

/** Agencies that work for the whole province in the demonstration: the province, which runs the round, and Sở Nội vụ. */
export const DEMONSTRATION_DESKS: readonly string[] = ['H21', 'H21.11'];

/** Database of a portal: its address, absent for the one that ships, and the home beside it. */
export interface MarkedDatabase {
  readonly home: string;
  readonly databaseUrl?: string;
}

/** File in the home that marks this database as the demonstration's. */
export function demonstrationMark({ home, databaseUrl }: MarkedDatabase): string {
  return path.join(home, `demonstration-${nameOf(databaseUrl)}`);
}

function nameOf(databaseUrl: string | undefined): string {
  if (databaseUrl === undefined) return 'embedded';
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`.replace(/[^A-Za-z0-9.-]+/g, '_');
}
