/**
 * Policies of `hailong_province`: it may keep the organisation, read announced documents and the progress of all
 * agencies.
 */
export const PROVINCE_POLICIES = `
create policy province_reads on hailong.agency for select to hailong_province using (true);
create policy province_adds on hailong.agency for insert to hailong_province with check (true);
create policy province_changes on hailong.agency for update to hailong_province using (true) with check (true);
create policy province_reads on hailong.agency_version for select to hailong_province using (true);
create policy province_adds on hailong.agency_version for insert to hailong_province with check (true);
create policy province_changes on hailong.agency_version for update to hailong_province using (true) with check (true);
create policy province_reads on hailong.agency_succession for select to hailong_province using (true);
create policy province_adds on hailong.agency_succession for insert to hailong_province with check (true);
create policy province_changes on hailong.agency_succession for update to hailong_province using (true) with check (true);

create policy province_reads on hailong.criteria_set for select to hailong_province using (state <> 'draft');
create policy province_reads on hailong.questionnaire for select to hailong_province using (state <> 'draft');
create policy province_reads on hailong.survey_plan for select to hailong_province using (state <> 'draft');
create policy province_reads on hailong.survey_round for select to hailong_province using (state <> 'draft');

create policy province_reads on hailong.quota_cell for select to hailong_province using (true);
create policy province_reads on hailong.quota_target for select to hailong_province using (true);
create policy province_reads on hailong.tally for select to hailong_province using (true);
create policy province_reads on hailong.delivery for select to hailong_province using (state = 'waiting');
create policy province_adds on hailong.audit_entry for insert to hailong_province with check (true);`;
