import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { MemberKind } from '../domain/member-kind';
import { DrawRecord } from './draw-store';

/** Household to be inserted. */
export interface NewHousehold {
  readonly cluster: number;
  /** Line in the list of its village, from 1. */
  readonly line: number;
  /** Position in its village from 1, the replacements after the sample. */
  readonly position: number;
  readonly kind: MemberKind;
}

const BATCH = 5000;

/** Inserts the households: the sample is called with the draw, its replacements wait. */
export async function insertHouseholds(
  tx: Transaction,
  { agencyId, drawId, drawnOn }: DrawRecord,
  households: readonly NewHousehold[],
): Promise<void> {
  for (let from = 0; from < households.length; from += BATCH) {
    const batch = households.slice(from, from + BATCH);
    await tx.query(
      `insert into hailong.draw_household (agency_id, draw_id, cluster, line, position, kind, called_on)
       select $1, $2, cluster, line, position, kind, case when kind = 'sample' then $3::date end
       from unnest($4::smallint[], $5::integer[], $6::integer[], $7::text[]) as u(cluster, line, position, kind)
       returning 1`,
      [
        ...[agencyId, drawId, drawnOn],
        batch.map(({ cluster }) => cluster),
        batch.map(({ line }) => line),
        batch.map(({ position }) => position),
        batch.map(({ kind }) => kind),
      ],
    );
  }
}

/** Household as it is stored. */
export interface HouseholdRow extends NewHousehold {
  readonly commune: string;
  readonly village: string;
  /** Index in the draw's strata. */
  readonly stratum: number;
  /** Null: a replacement that waits. */
  readonly calledOn: CalendarDay | null;
  /** Line that it replaces, and the reason. */
  readonly replaces: number | null;
  readonly reason: string | null;
}

export interface HouseholdPosition {
  readonly cluster: number;
  readonly position: number;
}

export interface HouseholdsAsked {
  /** Null begins with the first. */
  readonly after: HouseholdPosition | null;
  readonly limit: number;
  /** Number of a cluster; absent: all. */
  readonly cluster?: number;
  /** True: only called households; false: only waiting ones. */
  readonly called?: boolean;
}

/** Reads a page of households, by cluster in the order of the draw. */
export function householdPage(
  tx: Transaction,
  { agencyId, drawId }: DrawRecord,
  { after, limit, cluster, called }: HouseholdsAsked,
): Promise<HouseholdRow[]> {
  return tx.query(
    `select h.cluster, c.commune, c.village, c.stratum, h.line, h.position, h.kind, h.called_on as "calledOn", h.replaces, h.reason
     from hailong.draw_household h join hailong.draw_cluster c using (agency_id, draw_id, cluster)
     where h.agency_id = $1 and h.draw_id = $2 and (h.cluster, h.position) > ($3::integer, $4::integer)
       and ($5::integer is null or h.cluster = $5) and ($6::boolean is null or (h.called_on is not null) = $6)
     order by h.cluster, h.position limit $7`,
    [agencyId, drawId, after?.cluster ?? 0, after?.position ?? 0, cluster ?? null, called ?? null, limit],
  );
}

export interface ReplaceableHousehold {
  readonly stratum: number;
  readonly called: boolean;
  /** Another household was called for it. */
  readonly replaced: boolean;
}

/** Household by its cluster and its line in the list of the village. */
export interface HouseholdName {
  readonly cluster: number;
  readonly line: number;
}

/** Finds the household of a line. */
export async function householdNamed(
  tx: Transaction,
  { agencyId, drawId }: DrawRecord,
  { cluster, line }: HouseholdName,
): Promise<ReplaceableHousehold | undefined> {
  const [row] = await tx.query<ReplaceableHousehold>(
    `select c.stratum, h.called_on is not null as called,
       exists (select from hailong.draw_household r
         where (r.agency_id, r.draw_id, r.cluster, r.replaces) = (h.agency_id, h.draw_id, h.cluster, h.line)) as replaced
     from hailong.draw_household h join hailong.draw_cluster c using (agency_id, draw_id, cluster)
     where h.agency_id = $1 and h.draw_id = $2 and h.cluster = $3::integer and h.line = $4`,
    [agencyId, drawId, cluster, line],
  );
  return row;
}

export interface HouseholdCall extends HouseholdName {
  /** Line of the household that could not be asked. */
  readonly line: number;
  readonly reason: string;
  readonly on: CalendarDay;
}

/** Calls the next waiting replacement of the cluster, in the order of the draw; undefined: none is left. */
export async function callNextHousehold(
  tx: Transaction,
  { agencyId, drawId }: DrawRecord,
  { cluster, line, reason, on }: HouseholdCall,
): Promise<{ readonly line: number; readonly position: number } | undefined> {
  const [row] = await tx.query<{ line: number; position: number }>(
    `update hailong.draw_household h set called_on = $4, replaces = $5, reason = $6
     where h.agency_id = $1 and h.draw_id = $2 and h.cluster = $3 and h.position = (
       select min(w.position) from hailong.draw_household w
       where w.agency_id = $1 and w.draw_id = $2 and w.cluster = $3 and w.called_on is null)
     returning h.line, h.position`,
    [agencyId, drawId, cluster, on, line, reason],
  );
  return row;
}
