/** Valid forms of each tally that the rated agency has seen, and those that are stored already. */
export const SEEN_FORMS = `
alter table hailong.tally add column seen integer not null default 0 check (seen >= 0);
alter table hailong.tally no force row level security;
alter table hailong.survey_response no force row level security;
update hailong.tally t set seen = found.forms from (
  select agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group,
    (surplus::int + case when flags = 0 then 0 else 2 end)::smallint as tally_class, count(*)::int as forms
  from hailong.survey_response where valid and form_class = 1 group by 1, 2, 3, 4, 5, 6, 7, 8) found
where (t.agency_id, t.round_id, t.questionnaire_id, t.respondent_group, t.channel, t.field, t.procedure_group, t.tally_class)
  = (found.agency_id, found.round_id, found.questionnaire_id, found.respondent_group, found.channel, found.field,
    found.procedure_group, found.tally_class);
alter table hailong.survey_response force row level security;
alter table hailong.tally force row level security;`;

export const RECEIVED_FORMS = `
create table hailong.received_forms (
  agency_id integer not null references hailong.agency,
  round_id integer not null,
  night date not null,
  respondent_group smallint not null,
  channel smallint not null,
  field smallint not null,
  procedure_group smallint not null,
  seen integer not null check (seen >= 0),
  independent integer not null check (independent >= 0),
  others integer not null check (others >= 0),
  primary key (agency_id, round_id, night, respondent_group, channel, field, procedure_group)
);
create index received_forms_of_round on hailong.received_forms (round_id, night);
comment on table hailong.received_forms is
  'tenant: forms received before the day night that say enough, by address (-1: not told apart): seen those that the agency has seen; others all others when the last step was taken, in whole ks, which is what people see; independent the independent ones when it was taken, by which the next step is found; the row without an address is written every night';`;
