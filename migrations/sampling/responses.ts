/*
 * The hot row gets the dimensions that quotas and tallies look at, and loses the two columns that were nearly always
 * null: without a null no row carries a bitmap, which is eight bytes less. What few forms have (numbers, the operator who
 * typed it in, the serial of its paper form) stands beside it.
 */
const RESPONSE = `
create table hailong.survey_response_next (
  response_id uuid not null,
  agency_id integer not null,
  round_id integer not null,
  questionnaire_id integer not null,
  received_on date not null,
  respondent_group smallint not null,
  channel smallint not null,
  field smallint not null default 0,
  procedure_group smallint not null default 0,
  flags smallint not null default 0,
  valid boolean not null default true,
  surplus boolean not null default false,
  answers text not null,
  primary key (agency_id, response_id)
);

create table hailong.response_detail (
  agency_id integer not null,
  response_id uuid not null,
  numbers jsonb,
  assisted_by text,
  serial text,
  primary key (agency_id, response_id)
);
comment on table hailong.response_detail is
  'tenant: what few filled forms have: numbers, the operator who typed it in, the serial of its paper form';`;

const MOVE = `
alter table hailong.survey_response no force row level security;
alter table hailong.response_correction no force row level security;
insert into hailong.response_detail (agency_id, response_id, numbers, assisted_by)
select agency_id, response_id, numbers, assisted_by from hailong.survey_response
where numbers is not null or assisted_by is not null;
insert into hailong.survey_response_next
  (response_id, agency_id, round_id, questionnaire_id, received_on, respondent_group, channel, valid, answers)
select response_id, agency_id, round_id, questionnaire_id, received_on, respondent_group, channel, valid, answers
from hailong.survey_response;

alter table hailong.response_correction drop constraint response_correction_agency_id_response_id_fkey;
drop table hailong.survey_response;
alter table hailong.survey_response_next rename to survey_response;
alter index hailong.survey_response_next_pkey rename to survey_response_pkey;
alter table hailong.response_correction add foreign key (agency_id, response_id)
  references hailong.survey_response (agency_id, response_id);
alter table hailong.response_correction force row level security;
comment on table hailong.survey_response is
  'tenant: one filled form; answers is one character per position of its questionnaire, received_on a day and never a time, field and procedure_group positions in the lists of its round from 1 (0: not said), flags the signs of quality.ts, surplus: valid, over an exact quota, in the index only by wish';`;

/** Tallies apart by field, procedure group and pile: 0 counted, 1 surplus, 2 counted and flagged, 3 surplus and flagged. */
const TALLY = `
alter table hailong.tally
  add column field smallint not null default 0,
  add column procedure_group smallint not null default 0,
  add column pile smallint not null default 0 check (pile between 0 and 3),
  drop constraint tally_pkey,
  add primary key (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, pile);
drop function hailong.add_counts(integer[], integer[]);

-- Ends a statement as a whole when what it was told about the world is not so.
create function hailong.must_be(so boolean) returns boolean language plpgsql as $$
begin
  if so then return true; end if;
  raise exception using errcode = 'HL001', message = 'not as claimed: decide again';
end $$;
revoke all on function hailong.must_be(boolean) from public;
grant execute on function hailong.must_be(boolean) to hailong_intake;`;

/** The intake recognises a response by its key; it learns nothing of its answers. */
export const RESPONSE_GRANTS = `
grant select, update (valid, surplus, flags) on hailong.survey_response to hailong_agency;
grant insert on hailong.survey_response to hailong_intake;
grant select (agency_id, response_id, valid) on hailong.survey_response to hailong_intake;
grant select on hailong.response_detail to hailong_agency;
grant insert on hailong.response_detail to hailong_intake;
grant insert on hailong.tally to hailong_agency;
create policy agency_revalues on hailong.survey_response for update to hailong_agency using (true) with check (true);
create policy agency_adds on hailong.tally for insert to hailong_agency with check (true);
create policy intake_casts on hailong.survey_response for insert to hailong_intake with check (true);
create policy intake_recognises on hailong.survey_response for select to hailong_intake using (true);
create policy intake_casts on hailong.response_detail for insert to hailong_intake with check (true);`;

export const RESPONSE_TABLES = ['survey_response', 'response_detail'];

export const RESPONSES_UP = [RESPONSE, MOVE, TALLY].join('\n');

/** Back to the tables of before. Refused when tallies stand apart that the old key cannot tell apart. */
export const RESPONSES_DOWN = `
drop function hailong.must_be(boolean);
create function hailong.add_counts(a integer[], b integer[]) returns integer[] language sql immutable parallel safe
  return array(select u.x + u.y from unnest(a, b) as u(x, y));
revoke all on function hailong.add_counts(integer[], integer[]) from public;
grant execute on function hailong.add_counts(integer[], integer[]) to hailong_agency, hailong_intake;
drop policy agency_adds on hailong.tally;
revoke insert on hailong.tally from hailong_agency;
alter table hailong.tally
  drop constraint tally_pkey,
  add primary key (agency_id, round_id, questionnaire_id, respondent_group, channel),
  drop column field, drop column procedure_group, drop column pile;

create table hailong.survey_response_before (
  response_id uuid not null,
  agency_id integer not null,
  round_id integer not null,
  questionnaire_id integer not null,
  received_on date not null,
  respondent_group smallint not null,
  channel smallint not null,
  valid boolean not null default true,
  answers text not null,
  numbers jsonb,
  assisted_by text,
  primary key (agency_id, response_id)
);
alter table hailong.survey_response no force row level security;
alter table hailong.response_detail no force row level security;
alter table hailong.response_correction no force row level security;
insert into hailong.survey_response_before
select r.response_id, r.agency_id, r.round_id, r.questionnaire_id, r.received_on, r.respondent_group, r.channel, r.valid,
  r.answers, d.numbers, d.assisted_by
from hailong.survey_response r left join hailong.response_detail d using (agency_id, response_id);
alter table hailong.response_correction drop constraint response_correction_agency_id_response_id_fkey;
drop table hailong.survey_response, hailong.response_detail;
alter table hailong.survey_response_before rename to survey_response;
alter index hailong.survey_response_before_pkey rename to survey_response_pkey;
alter table hailong.response_correction add foreign key (agency_id, response_id)
  references hailong.survey_response (agency_id, response_id);
alter table hailong.response_correction force row level security;
grant select, update (valid) on hailong.survey_response to hailong_agency;
grant insert on hailong.survey_response to hailong_intake;
grant select (agency_id, response_id) on hailong.survey_response to hailong_intake;`;

/** Policies of the old table, made anew on the way down. */
export const RESPONSE_POLICIES_BEFORE = `
create policy agency_revalues on hailong.survey_response for update to hailong_agency using (true) with check (true);
create policy intake_casts on hailong.survey_response for insert to hailong_intake with check (true);
create policy intake_recognises on hailong.survey_response for select to hailong_intake using (true);`;
