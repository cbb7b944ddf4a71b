import { Transaction, lockCounts } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import { FRAME_SOURCE } from '../domain/frame-counts';
import type { PointPeriod } from '../domain/period';

/** Count of an agency and period as it is stored. */
export interface CountRecord {
  readonly agencyId: number;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly name: string;
  readonly value: number;
  readonly asOf: CalendarDay;
  readonly source: string;
}

/**
 * Adds counts, each name of an agency and period once; no row is ever changed. A count equal to the newest one of the same day is not
 * added again. Returns the counts that were added. Additions happen one after the other.
 */
export async function addCounts(
  tx: Transaction,
  actor: string,
  counts: readonly CountRecord[],
): Promise<CountRecord[]> {
  await lockCounts(tx);
  return tx.query(
    `insert into hailong.component_count (agency_id, period_from, period_to, name, value, as_of, source, actor)
     select c."agencyId", c."from", c."to", c.name, c.value, c."asOf", c.source, $1
     from jsonb_to_recordset($2::jsonb) as c("agencyId" int, "from" date, "to" date, name text, value numeric, "asOf" date,
       source text)
     where (c.value, c.source) is distinct from (
       select (n.value, n.source) from hailong.component_count n
       where n.agency_id = c."agencyId" and n.period_from = c."from" and n.period_to = c."to" and n.name = c.name
         and n.as_of = c."asOf"
       order by n.at desc limit 1)
     returning agency_id as "agencyId", period_from as "from", period_to as "to", name, value::float8, as_of as "asOf", source`,
    [actor, JSON.stringify(counts)],
  );
}

/**
 * Reads the newest count of each name that was stated for exactly a period, one from tables and one from the frame, of every agency that
 * the door may see; of the two the newer one comes last.
 */
export function countsOfPeriod(tx: Transaction, { from, to }: PointPeriod): Promise<CountRecord[]> {
  return tx.query(
    `select agency_id as "agencyId", period_from as "from", period_to as "to", name, value::float8, as_of as "asOf", source
     from (
       select distinct on (agency_id, name, source = $3) * from hailong.component_count
       where period_from = $1 and period_to = $2
       order by agency_id, name, source = $3, as_of desc, at desc
     ) newest order by agency_id, name, as_of, at`,
    [from, to, FRAME_SOURCE],
  );
}
