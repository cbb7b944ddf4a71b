import type { Transaction } from '@hailong/database';
import { fieldsWithProcedures } from '@hailong/fields';
import type { ChosenField } from '@hailong/fields/domain';
import type { CalendarDay } from '@hailong/kernel';
import { DossierGroup, PopulationRow, populationRows } from '../domain/population';
import { RoundServices } from '../domain/service-of-dossier';
import { StatedCount } from '../domain/stated-count';

/** Days on which dossiers were finished, both included. */
export interface FrameWindow {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

export interface PopulationQuestion extends Pick<RoundServices, 'procedureGroups'> {
  /** Fields of a round; a dossier that names none has the field that its procedure has in the list of the province. */
  readonly fields: readonly ChosenField[];
  readonly window: FrameWindow;
  /** Day of N: dossiers finished by then, as recorded today, and counts stated for days until then. */
  readonly asOf: CalendarDay;
}

/**
 * Reads N of an agency for a reference window: a row for each part that has any dossiers, the whole first. See
 * `populationRows` for which source wins.
 */
export async function populationOf(
  tx: Transaction,
  agencyId: number,
  { window, asOf, ...names }: PopulationQuestion,
): Promise<PopulationRow[]> {
  const fields = await fieldsWithProcedures(tx, names.fields);
  const groups = await dossierGroups(tx, agencyId, window, asOf);
  const counts = await statedCounts(tx, agencyId, window, asOf);
  return populationRows(groups, counts, { ...names, fields }, asOf);
}

function dossierGroups(
  tx: Transaction,
  agencyId: number,
  { from, to }: FrameWindow,
  asOf: CalendarDay,
): Promise<DossierGroup[]> {
  return tx.query(
    `select field, procedure_code as procedure, applicant, outcome, late, count(*)::int as dossiers,
       (count(*) filter (where sealed_contact is not null and not objects))::int as reachable
     from hailong.dossier where agency_id = $1 and finished_on between $2 and least($3::date, $4::date) and retracted_on is null
     group by 1, 2, 3, 4, 5`,
    [agencyId, from, to, asOf],
  );
}

/** Newest count of each part that was stated for exactly this window. */
function statedCounts(
  tx: Transaction,
  agencyId: number,
  { from, to }: FrameWindow,
  asOf: CalendarDay,
): Promise<StatedCount[]> {
  return tx.query(
    `select distinct on (field, procedure_group, applicant) field, procedure_group as "procedureGroup", applicant,
       as_of as "asOf", dossiers, source
     from hailong.frame_count where agency_id = $1 and window_from = $2 and window_to = $3 and as_of <= $4
     order by field, procedure_group, applicant, as_of desc, at desc`,
    [agencyId, from, to, asOf],
  );
}
