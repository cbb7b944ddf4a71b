import type { AgencyScope, Transaction } from '@hailong/database';
import { FrameCount } from '../domain/frame-count';

/**
 * Adds counts of an agency, each part of a window once. Counts equal to the newest one of the same day are not added again.
 * Returns how many were added.
 */
export async function addFrameCounts(
  tx: Transaction,
  scope: AgencyScope,
  counts: readonly FrameCount[],
): Promise<number> {
  const rows = await tx.query(
    `insert into hailong.frame_count (agency_id, window_from, window_to, as_of, field, procedure_group, applicant, dossiers,
       source, note, actor)
     select $1, c."windowFrom", c."windowTo", c."asOf", c.field, c."procedureGroup", c.applicant, c.dossiers, c.source,
       c.note, $2
     from jsonb_to_recordset($3::jsonb) as c("windowFrom" date, "windowTo" date, "asOf" date, field text,
       "procedureGroup" text, applicant text, dossiers int, source text, note text)
     where (c.dossiers, c.source, c.note) is distinct from (
       select (f.dossiers, f.source, f.note) from hailong.frame_count f
       where f.agency_id = $1 and f.window_from = c."windowFrom" and f.window_to = c."windowTo" and f.as_of = c."asOf"
         and f.field is not distinct from c.field and f.procedure_group is not distinct from c."procedureGroup"
         and f.applicant is not distinct from c.applicant
       order by f.at desc limit 1)
     returning 1 as added`,
    [scope.agencyId, scope.actor, JSON.stringify(counts)],
  );
  return rows.length;
}
