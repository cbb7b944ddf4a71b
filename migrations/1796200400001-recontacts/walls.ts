/** Wall of each table, and the mandate of the batch where people show. No other role than the agency's has a right. */
export const WALLS = `
alter table hailong.recontact_batch enable row level security, force row level security;
create policy agency_reads on hailong.recontact_batch for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.recontact_batch for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_closes on hailong.recontact_batch for update to hailong_agency
  using (agency_id = hailong.current_agency() and closed_on is null)
  with check (agency_id = hailong.current_agency() and closed_on is not null);
grant select,
  insert (agency_id, round_id, giver_id, method, seed, digest, drawn_on, ends_on, document, actor),
  update (closed_on) on hailong.recontact_batch to hailong_agency;

alter table hailong.recontact_draw enable row level security, force row level security;
create policy agency_reads on hailong.recontact_draw for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy mandate_adds on hailong.recontact_draw for insert to hailong_agency
  with check (agency_id = hailong.current_agency() and batch_id = hailong.current_mandate());
create policy mandate_forgets on hailong.recontact_draw for update to hailong_agency
  using (agency_id = hailong.current_agency() and batch_id = hailong.current_mandate())
  with check (agency_id = hailong.current_agency() and forgotten);
grant select, insert (agency_id, batch_id, unit_id, round_id, population, drawn), update (forgotten)
  on hailong.recontact_draw to hailong_agency;

alter table hailong.recontact_frame enable row level security, force row level security;
create policy mandate_reads on hailong.recontact_frame for select to hailong_agency
  using (agency_id = hailong.current_agency() and batch_id = hailong.current_mandate());
create policy mandate_adds on hailong.recontact_frame for insert to hailong_agency
  with check (agency_id = hailong.current_agency() and batch_id = hailong.current_mandate());
grant select, insert on hailong.recontact_frame to hailong_agency;

alter table hailong.recontact_member enable row level security, force row level security;
create policy mandate_reads on hailong.recontact_member for select to hailong_agency
  using (agency_id = hailong.current_agency() and batch_id = hailong.current_mandate());
create policy mandate_adds on hailong.recontact_member for insert to hailong_agency
  with check (agency_id = hailong.current_agency() and batch_id = hailong.current_mandate());
create policy mandate_changes on hailong.recontact_member for update to hailong_agency
  using (agency_id = hailong.current_agency() and batch_id = hailong.current_mandate())
  with check (agency_id = hailong.current_agency() and batch_id = hailong.current_mandate());
grant select, insert (agency_id, batch_id, dossier_id, position, sealed_contact), update (sealed_contact, caller)
  on hailong.recontact_member to hailong_agency;

alter table hailong.recontact_outcome enable row level security, force row level security;
create policy mandate_reads on hailong.recontact_outcome for select to hailong_agency
  using (agency_id = hailong.current_agency() and batch_id = hailong.current_mandate());
create policy mandate_adds on hailong.recontact_outcome for insert to hailong_agency
  with check (agency_id = hailong.current_agency() and batch_id = hailong.current_mandate());
grant select, insert on hailong.recontact_outcome to hailong_agency;`;
