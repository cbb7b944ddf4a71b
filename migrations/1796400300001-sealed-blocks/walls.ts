const OWN = 'agency_id = hailong.current_agency()';

/** Readers of figures: an agency its figures, the province those of all. */
const READABLE = `(${OWN} or hailong.reads_province())`;

const TABLES = ['block', 'block_tally', 'held_answers', 'sealing_moment', 'form_account'];

const walled = (table: string): string => `
alter table hailong.${table} enable row level security, force row level security;
create policy examiner_seals on hailong.${table} for all to hailong_examiner using (${OWN}) with check (${OWN});`;

/** The examiner alone replaces rows of forms, within its agency. */
export const WALLS = `
create function hailong.reads_province() returns boolean language sql stable parallel safe
  return coalesce(nullif(current_setting('hailong.whole_province', true), ''), 'off') = 'on';
grant execute on function hailong.reads_province() to hailong_results;
grant usage on schema hailong to hailong_results, hailong_examiner;
grant execute on function hailong.current_agency() to hailong_results;
${TABLES.map(walled).join('')}
create policy results_read on hailong.block_tally for select to hailong_results
  using (shown_on is not null and ${READABLE});
create policy results_read on hailong.form_account for select to hailong_results using ${READABLE};

create policy examiner_numbers on hailong.survey_response for delete to hailong_examiner using (${OWN});
create policy examiner_replaces on hailong.survey_response for insert to hailong_examiner with check (${OWN});
create policy examiner_numbers on hailong.response_detail for delete to hailong_examiner using (${OWN});
create policy examiner_replaces on hailong.response_detail for insert to hailong_examiner with check (${OWN});`;

const NUMBERS = `agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, tally_class, responses,
  invalid, screened_out`;

/**
 * Rights: answers, signs and the counts of tallies are for the examiner alone. An agency keeps the ids of its responses, by which
 * invitations are found used, and with the province the numbers of forms that progress counts.
 */
export const RIGHTS = `
revoke select, update on hailong.survey_response from hailong_agency;
revoke select on hailong.response_detail from hailong_agency;
revoke select, insert, update on hailong.tally from hailong_agency;
revoke select on hailong.tally from hailong_province;
grant select (agency_id, response_id) on hailong.survey_response to hailong_agency;
grant select (${NUMBERS}) on hailong.tally to hailong_agency, hailong_province;
grant select, insert, update (responses, invalid, counts) on hailong.tally to hailong_examiner;
grant update (valid, surplus, flags) on hailong.survey_response to hailong_examiner;
grant select, insert, update, delete on hailong.block to hailong_examiner;
grant select, insert, update (shown_on) on hailong.block_tally to hailong_examiner;
grant select, insert, delete on hailong.held_answers to hailong_examiner;
grant select, insert, update on hailong.sealing_moment, hailong.form_account to hailong_examiner;
grant select, insert, update (block), delete on hailong.survey_response to hailong_examiner;
grant select, insert, delete on hailong.response_detail to hailong_examiner;
grant select on hailong.block_tally, hailong.form_account to hailong_results;
grant select (round_id) on hailong.survey_response to hailong_intake;`;
