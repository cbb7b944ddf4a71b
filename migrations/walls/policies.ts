import { ANNOUNCED_TABLES } from './announced-tables';
import { REFERENCE_TABLES } from './reference-tables';
import { TENANT_TABLES } from './tenant-tables';

const OWN = 'agency_id = (select hailong.current_agency())';

const wallsOf = (table: string): string => `
alter table hailong.${table} enable row level security;
alter table hailong.${table} force row level security;`;

const referenceWall = (table: string): string => `${wallsOf(table)}
create policy everybody_reads on hailong.${table} for select
  to hailong_agency, hailong_province, hailong_intake using (true);
create policy province_adds on hailong.${table} for insert to hailong_province with check (true);
create policy province_changes on hailong.${table} for update to hailong_province using (true) with check (true);`;

const announcedWall = (table: string): string => `${wallsOf(table)}
create policy wall_read on hailong.${table} as restrictive for select to hailong_agency
  using (${OWN} or state <> 'draft');
create policy wall_insert on hailong.${table} as restrictive for insert to hailong_agency with check (${OWN});
create policy wall_update on hailong.${table} as restrictive for update to hailong_agency using (${OWN}) with check (${OWN});
create policy agency_reads on hailong.${table} for select to hailong_agency using (true);
create policy agency_adds on hailong.${table} for insert to hailong_agency with check (true);
create policy others_read_announced on hailong.${table} for select
  to hailong_province, hailong_intake using (state <> 'draft');`;

export const tenantWall = (table: string): string => `${wallsOf(table)}
create policy wall on hailong.${table} as restrictive to hailong_agency using (${OWN}) with check (${OWN});
create policy agency_reads on hailong.${table} for select to hailong_agency using (true);`;

/** Published criteria sets and questionnaires never change: no policy lets anybody. Plans and rounds move on by their states. */
export const WALLS = [
  ...REFERENCE_TABLES.map(referenceWall),
  ...ANNOUNCED_TABLES.map(announcedWall),
  ...TENANT_TABLES.map(tenantWall),
  ...['criteria_set', 'questionnaire'].map(
    (table) => `
create policy agency_changes_drafts on hailong.${table} for update to hailong_agency using (state = 'draft') with check (true);`,
  ),
  ...['survey_plan', 'survey_round'].map(
    (table) => `
create policy agency_changes on hailong.${table} for update to hailong_agency using (true) with check (true);`,
  ),
  `
create policy agency_revalues on hailong.survey_response for update to hailong_agency using (true) with check (true);
create policy agency_revalues on hailong.tally for update to hailong_agency using (true) with check (true);
create policy agency_adds on hailong.response_correction for insert to hailong_agency with check (true);
create policy agency_adds on hailong.audit_entry for insert to hailong_agency with check (true);
create policy province_adds on hailong.audit_entry for insert to hailong_province with check (true);
create policy province_reads on hailong.tally for select to hailong_province using (true);
create policy intake_casts on hailong.survey_response for insert to hailong_intake with check (true);
create policy intake_recognises on hailong.survey_response for select to hailong_intake using (true);
create policy intake_casts on hailong.open_comment for insert to hailong_intake with check (true);
create policy intake_reads on hailong.tally for select to hailong_intake using (true);
create policy intake_counts on hailong.tally for insert to hailong_intake with check (true);
create policy intake_adds on hailong.tally for update to hailong_intake using (true) with check (true);`,
].join('\n');
