/**
 * Policies of `hailong_intake`: it may read announced documents, cast responses, count them. Its grants show it no
 * answer.
 */
export const INTAKE_POLICIES = `
create policy intake_reads on hailong.agency for select to hailong_intake using (true);
create policy intake_reads on hailong.agency_version for select to hailong_intake using (true);
create policy intake_reads on hailong.agency_succession for select to hailong_intake using (true);

create policy intake_reads on hailong.criteria_set for select to hailong_intake using (state <> 'draft');
create policy intake_reads on hailong.questionnaire for select to hailong_intake using (state <> 'draft');
create policy intake_reads on hailong.survey_plan for select to hailong_intake using (state <> 'draft');
create policy intake_reads on hailong.survey_round for select to hailong_intake using (state <> 'draft');

create policy intake_casts on hailong.survey_response for insert to hailong_intake with check (true);
create policy intake_recognises on hailong.survey_response for select to hailong_intake using (true);
create policy intake_casts on hailong.response_detail for insert to hailong_intake with check (true);
create policy intake_casts on hailong.open_comment for insert to hailong_intake with check (true);
create policy intake_reads on hailong.tally for select to hailong_intake using (true);
create policy intake_counts on hailong.tally for insert to hailong_intake with check (true);
create policy intake_adds on hailong.tally for update to hailong_intake using (true) with check (true);
create policy intake_reads on hailong.quota_cell for select to hailong_intake using (true);
create policy intake_counts on hailong.quota_cell for update to hailong_intake using (true) with check (true);

create policy intake_reads on hailong.round_secret for select to hailong_intake using (true);
create policy intake_reads on hailong.invitation for select to hailong_intake using (revoked_on is not null);
create policy intake_reads on hailong.admission for select to hailong_intake using (true);
create policy intake_exchanges on hailong.admission for update to hailong_intake using (true) with check (true);
create policy intake_reads on hailong.counter for select to hailong_intake using (true);`;
