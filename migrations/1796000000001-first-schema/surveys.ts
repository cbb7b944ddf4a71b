/** Plans and their rounds: private to their agency while drafted, announced afterwards. */
export const SURVEYS = `
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
