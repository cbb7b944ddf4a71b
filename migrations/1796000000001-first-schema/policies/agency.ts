/**
 * Policies of `hailong_agency`, the wall of one agency. The wall `agency_id = hailong.current_agency()` stands in
 * every policy on its own, so that no policy is right only beside another. Nothing may be deleted.
 */
export const AGENCY_POLICIES = `
create policy agency_reads on hailong.agency for select to hailong_agency using (true);
create policy agency_reads on hailong.agency_version for select to hailong_agency using (true);
create policy agency_reads on hailong.agency_succession for select to hailong_agency using (true);

-- Announced: its own, and those of others once they have left draft. Published criteria sets and questionnaires never
-- change; plans and rounds move on by their states.
create policy agency_reads on hailong.criteria_set for select to hailong_agency
  using (agency_id = hailong.current_agency() or state <> 'draft');
create policy agency_adds on hailong.criteria_set for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes_drafts on hailong.criteria_set for update to hailong_agency
  using (agency_id = hailong.current_agency() and state = 'draft') with check (agency_id = hailong.current_agency());

create policy agency_reads on hailong.questionnaire for select to hailong_agency
  using (agency_id = hailong.current_agency() or state <> 'draft');
create policy agency_adds on hailong.questionnaire for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes_drafts on hailong.questionnaire for update to hailong_agency
  using (agency_id = hailong.current_agency() and state = 'draft') with check (agency_id = hailong.current_agency());

create policy agency_reads on hailong.survey_plan for select to hailong_agency
  using (agency_id = hailong.current_agency() or state <> 'draft');
create policy agency_adds on hailong.survey_plan for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.survey_plan for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());

create policy agency_reads on hailong.survey_round for select to hailong_agency
  using (agency_id = hailong.current_agency() or state <> 'draft');
create policy agency_adds on hailong.survey_round for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.survey_round for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());

-- Dossiers and draws.
create policy agency_reads on hailong.dossier for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.dossier for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.dossier for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
create policy agency_reads on hailong.frame_count for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.frame_count for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_reads on hailong.draw for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.draw for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_reads on hailong.draw_frame for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.draw_frame for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_reads on hailong.draw_member for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.draw_member for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_calls on hailong.draw_member for update to hailong_agency
  using (agency_id = hailong.current_agency() and called_on is null) with check (agency_id = hailong.current_agency() and called_on is not null);

-- A shared cell of the round's owner counts several agencies: an agency reads it and gives back a slot that its response took.
-- No column but the count can be changed.
create policy agency_reads on hailong.quota_cell for select to hailong_agency
  using (agency_id = hailong.current_agency() or shared);
create policy agency_adds on hailong.quota_cell for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_counts on hailong.quota_cell for update to hailong_agency
  using (agency_id = hailong.current_agency() or shared) with check (agency_id = hailong.current_agency() or shared);
create policy agency_reads on hailong.quota_target for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.quota_target for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.quota_target for update to hailong_agency
  using (agency_id = hailong.current_agency() and not frozen) with check (agency_id = hailong.current_agency());

-- Invitations and their delivery.
create policy agency_reads on hailong.round_secret for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.round_secret for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_destroys on hailong.round_secret for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency() and destroyed_on is not null);
create policy agency_reads on hailong.invitation for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.invitation for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.invitation for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
create policy agency_reads on hailong.admission for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.admission for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.admission for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
create policy agency_reads on hailong.delivery for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.delivery for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.delivery for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
create policy agency_reads on hailong.reminder_group for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.reminder_group for insert to hailong_agency
  with check (agency_id = hailong.current_agency());

-- Responses, tallies, and the ways in which responses come.
create policy agency_reads on hailong.survey_response for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_revalues on hailong.survey_response for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
create policy agency_reads on hailong.response_detail for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_reads on hailong.open_comment for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_reads on hailong.response_correction for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.response_correction for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_reads on hailong.tally for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.tally for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_revalues on hailong.tally for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
create policy agency_reads on hailong.response_import for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.response_import for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.response_import for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
create policy agency_reads on hailong.counter for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.counter for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_retires on hailong.counter for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());

-- The audit trail.
create policy agency_reads on hailong.audit_entry for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.audit_entry for insert to hailong_agency
  with check (agency_id = hailong.current_agency());`;
