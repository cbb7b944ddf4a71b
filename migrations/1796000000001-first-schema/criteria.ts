/** Criteria sets: private to their agency while drafted, announced once published. */
export const CRITERIA = `
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
comment on table hailong.criteria_set is 'announced: a version of a criteria set (bộ tiêu chí); published ones never change';`;
