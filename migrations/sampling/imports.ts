/** Imports of filled forms that can be taken up again where they stopped. */
export const IMPORTS_UP = `
create table hailong.response_import (
  agency_id integer not null references hailong.agency,
  import_id uuid not null,
  round_id integer not null,
  file_name text not null,
  last_row integer not null default 0 check (last_row >= 0),
  stored integer not null default 0 check (stored >= 0),
  repeated integer not null default 0 check (repeated >= 0),
  refused integer not null default 0 check (refused >= 0),
  finished boolean not null default false,
  actor text not null,
  at timestamptz not null default now(),
  primary key (agency_id, import_id)
);
comment on table hailong.response_import is
  'tenant: how far an import of filled forms has come: all rows up to last_row are done; import_id is a digest of round, file and settings';`;

export const IMPORT_TABLES = ['response_import'];

export const IMPORT_GRANTS = `
grant select, insert, update (last_row, stored, repeated, refused, finished, actor, at) on hailong.response_import to hailong_agency;
create policy agency_adds on hailong.response_import for insert to hailong_agency with check (true);
create policy agency_changes on hailong.response_import for update to hailong_agency using (true) with check (true);`;
