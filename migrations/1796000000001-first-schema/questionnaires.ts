/** Questionnaires: private to their agency while drafted, announced once published. */
export const QUESTIONNAIRES = `
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
comment on table hailong.questionnaire is 'announced: a version of a blank form; the sheet columns are its answer-sheet layout';`;
