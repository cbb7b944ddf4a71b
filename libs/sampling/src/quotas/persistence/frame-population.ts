import type { Transaction } from '@hailong/database';
import { PopulationAsked, PopulationPartRow } from '../domain/population-part-row';

/** Every part of the reported dossiers that has any, and the whole. A group of procedures lists its procedures. */
const REPORTED = `
with part as (
  select case when d.field = any ($5::text[]) then d.field end as field, g.code as procedure_group, d.applicant
  from hailong.dossier d
  left join lateral (
    select each ->> 'code' as code from jsonb_array_elements($6::jsonb) each
    where each -> 'procedures' ? d.procedure_code limit 1
  ) g on true
  where d.agency_id = $1 and d.finished_on between $2 and least($3::date, $4::date)
)
select field, procedure_group as "procedureGroup", applicant, count(*)::int as dossiers
from part group by cube (field, procedure_group, applicant)
having (grouping(field) = 1 or field is not null) and (grouping(procedure_group) = 1 or procedure_group is not null)`;

/** The newest number stated for a part of exactly this window. */
const STATED = `
select distinct on (field, procedure_group, applicant) field, procedure_group as "procedureGroup", applicant, dossiers,
  as_of as "asOf"
from hailong.frame_count where agency_id = $1 and window_from = $2 and window_to = $3 and as_of <= $4
order by field, procedure_group, applicant, as_of desc, at desc`;

type Counted = Pick<PopulationPartRow, 'field' | 'procedureGroup' | 'applicant' | 'dossiers'>;

/** N of an agency by part, the whole always among them: of what was reported and what was stated, the larger. */
export async function populationOf(
  tx: Transaction,
  agencyId: number,
  { window, asOf, fields, procedureGroups }: PopulationAsked,
): Promise<PopulationPartRow[]> {
  const days = [agencyId, window.from, window.to, asOf];
  const names = [fields.map(({ code }) => code), JSON.stringify(procedureGroups)];
  const reported = await tx.query<Counted>(REPORTED, [...days, ...names]);
  const stated = await tx.query<Counted & Pick<PopulationPartRow, 'asOf'>>(STATED, days);
  const byPart = new Map<string, PopulationPartRow>();
  const whole: Counted = { field: null, procedureGroup: null, applicant: null, dossiers: 0 };
  for (const row of [whole, ...reported])
    byPart.set(keyOf(row), { ...row, stated: null, source: 'dossiers', asOf });
  for (const row of stated) {
    const known = byPart.get(keyOf(row)) ?? { ...row, dossiers: 0, source: 'dossiers' as const, asOf };
    const more = row.dossiers > known.dossiers;
    byPart.set(keyOf(row), {
      ...known,
      stated: row.dossiers,
      ...(more && { dossiers: row.dossiers, source: 'counts', asOf: row.asOf }),
    });
  }
  return [...byPart.values()];
}

function keyOf({ field, procedureGroup, applicant }: Counted): string {
  return JSON.stringify([field, procedureGroup, applicant]);
}
