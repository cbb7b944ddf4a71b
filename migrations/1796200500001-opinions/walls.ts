/** Walls of the tables of opinions; an agency may empty a waiting text and change nothing of it. */
export const WALLS = `
create policy agency_empties on hailong.open_comment for update to hailong_agency
  using (agency_id = hailong.current_agency() and comment is not null)
  with check (agency_id = hailong.current_agency() and comment is null);

alter table hailong.opinion enable row level security, force row level security;
create policy agency_reads on hailong.opinion for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.opinion for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.opinion for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
create policy province_counts on hailong.opinion for select to hailong_province using (true);

alter table hailong.opinion_step enable row level security, force row level security;
create policy agency_reads on hailong.opinion_step for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.opinion_step for insert to hailong_agency
  with check (agency_id = hailong.current_agency());

alter table hailong.opinion_code enable row level security, force row level security;
create policy agency_reads on hailong.opinion_code for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.opinion_code for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_renames on hailong.opinion_code for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());

alter table hailong.published_answer enable row level security, force row level security;
create policy agency_reads on hailong.published_answer for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.published_answer for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_withdraws on hailong.published_answer for update to hailong_agency
  using (agency_id = hailong.current_agency() and withdrawn_on is null)
  with check (agency_id = hailong.current_agency() and withdrawn_on is not null);
create policy public_reads on hailong.published_answer for select to hailong_public
  using (withdrawn_on is null);`;

/** Rights by column: the province counts states and days and reads no text; nothing changes the text of an opinion. */
export const RIGHTS = `
grant insert (form_tag, seen) on hailong.open_comment to hailong_intake;
grant update (received_on, item, comment, form_tag, repeat_digest) on hailong.open_comment to hailong_agency;
grant select,
  insert (agency_id, round_id, questionnaire_id, group_no, item, comment, folded, appeared_on, due_on),
  update (state, assignee, code, closed_on, answer_id) on hailong.opinion to hailong_agency;
grant select (agency_id, round_id, state, appeared_on, due_on, closed_on) on hailong.opinion to hailong_province;
grant select, insert on hailong.opinion_step to hailong_agency;
grant select, insert, update (label) on hailong.opinion_code to hailong_agency;
grant select, insert (agency_id, round_id, summary, answer, quotation, published_on), update (withdrawn_on)
  on hailong.published_answer to hailong_agency;
grant select on hailong.published_answer to hailong_public;`;
