/** Documents that are private to their owner until they leave draft. */
export const ANNOUNCED = `
create table hailong.criteria_set (
  agency_id integer not null references hailong.agency,
  criteria_set_id integer generated always as identity,
  code text not null,
  version integer not null check (version >= 1),
  state text not null check (state in ('draft', 'published')),
  core boolean not null default false,
  core_owner_id integer,
  core_id integer,
  extension jsonb,
  document jsonb not null,
  published_on date,
  primary key (agency_id, criteria_set_id),
  unique (agency_id, code, version),
  foreign key (core_owner_id, core_id) references hailong.criteria_set (agency_id, criteria_set_id),
  check ((state = 'draft') = (published_on is null)),
  check ((extension is null) = (core_id is null))
);
comment on table hailong.criteria_set is 'announced: a version of a criteria set (bộ tiêu chí); published ones never change';

create table hailong.questionnaire (
  agency_id integer not null references hailong.agency,
  questionnaire_id integer generated always as identity,
  code text not null,
  version integer not null check (version >= 1),
  state text not null check (state in ('draft', 'published')),
  criteria_owner_id integer,
  criteria_set_id integer,
  document jsonb not null,
  sheet_offsets integer[] not null,
  sheet_size integer not null,
  published_on date,
  primary key (agency_id, questionnaire_id),
  unique (agency_id, code, version),
  foreign key (criteria_owner_id, criteria_set_id) references hailong.criteria_set (agency_id, criteria_set_id),
  check ((state = 'draft') = (published_on is null))
);
comment on table hailong.questionnaire is 'announced: a version of a blank form; the sheet columns are its answer-sheet layout';

create table hailong.survey_plan (
  agency_id integer not null references hailong.agency,
  plan_id integer generated always as identity,
  code text not null,
  state text not null check (state in ('draft', 'signed')),
  document jsonb not null,
  primary key (agency_id, plan_id),
  unique (agency_id, code)
);
comment on table hailong.survey_plan is 'announced: a survey plan (kế hoạch khảo sát), the legal act';

create table hailong.survey_round (
  agency_id integer not null references hailong.agency,
  round_id integer generated always as identity,
  plan_id integer not null,
  code text not null,
  state text not null check (state in ('draft', 'open', 'closed', 'final')),
  document jsonb not null,
  primary key (agency_id, round_id),
  unique (agency_id, code),
  foreign key (agency_id, plan_id) references hailong.survey_plan (agency_id, plan_id)
);
comment on table hailong.survey_round is 'announced: one fielding of a plan (đợt khảo sát)';`;

export const ANNOUNCED_TABLES = ['criteria_set', 'questionnaire', 'survey_plan', 'survey_round'];
