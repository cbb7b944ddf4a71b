const OWN = 'agency_id = hailong.current_agency()';

/** Waiting texts are answers: the examiner alone reads them, moves them with their forms, and lets them appear. */
export const WALLS = `
drop policy agency_reads on hailong.open_comment;
drop policy agency_empties on hailong.open_comment;
drop policy agency_destroys on hailong.open_comment;
create policy examiner_seals on hailong.open_comment for all to hailong_examiner using (${OWN}) with check (${OWN});
drop policy agency_adds on hailong.opinion;
create policy examiner_adds on hailong.opinion for insert to hailong_examiner with check (${OWN});`;

const OF_A_TEXT =
  'agency_id, round_id, questionnaire_id, group_no, item, comment, folded, appeared_on, due_on, masked, sealed';

export const RIGHTS = `
revoke all on hailong.open_comment from hailong_agency;
grant insert (response_id, form_class) on hailong.open_comment to hailong_intake;
grant select, insert, delete,
  update (item, comment, response_id, form_class, block, repeat_digest, masked, sealed, original_destroyed)
  on hailong.open_comment to hailong_examiner;
revoke insert (${OF_A_TEXT}) on hailong.opinion from hailong_agency;
grant insert (${OF_A_TEXT}) on hailong.opinion to hailong_examiner;`;

export const WALLS_BACK = `
drop policy examiner_seals on hailong.open_comment;
drop policy examiner_adds on hailong.opinion;
revoke all on hailong.open_comment from hailong_examiner;
revoke insert (${OF_A_TEXT}) on hailong.opinion from hailong_examiner;
create policy agency_reads on hailong.open_comment for select to hailong_agency using (${OWN});
create policy agency_empties on hailong.open_comment for update to hailong_agency
  using (${OWN} and comment is not null) with check (${OWN} and comment is null);
create policy agency_destroys on hailong.open_comment for update to hailong_agency
  using (${OWN} and sealed is not null) with check (${OWN} and original_destroyed and sealed is null);
create policy agency_adds on hailong.opinion for insert to hailong_agency with check (${OWN});
grant select, update (received_on, item, comment, form_tag, repeat_digest, masked, sealed, original_destroyed)
  on hailong.open_comment to hailong_agency;
grant insert (received_on, form_tag, seen) on hailong.open_comment to hailong_intake;
grant insert (${OF_A_TEXT}) on hailong.opinion to hailong_agency;`;
