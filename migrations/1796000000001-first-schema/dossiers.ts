/** The frame: finished dossiers as the host reports them, and counts that an operator states. */
export const DOSSIERS = `
create table hailong.dossier (
  agency_id integer not null references hailong.agency,
  dossier_id uuid not null default gen_random_uuid(),
  code text not null,
  receiving_id integer not null references hailong.agency,
  deciding_id integer not null references hailong.agency,
  procedure_code text,
  field text,
  outcome text not null check (outcome in ('granted', 'refused', 'withdrawn')),
  late boolean not null default false,
  applicant text not null check (applicant in ('citizen', 'organization', 'agency')),
  finished_on date not null,
  reported_at timestamptz not null default now(),
  person_tag bytea,
  sealed_contact bytea,
  contact_destroyed_at timestamptz,
  objects boolean not null default false,
  retracted_on date,
  primary key (agency_id, dossier_id),
  unique (agency_id, code),
  check (sealed_contact is null or contact_destroyed_at is null)
);
create index dossier_person on hailong.dossier (agency_id, person_tag) where person_tag is not null;
create index dossier_finished on hailong.dossier (agency_id, finished_on);
comment on table hailong.dossier is
  'tenant: a finished dossier of the frame; person_tag a keyed digest of the applicant, sealed_contact encrypted and destroyed with the round, objects: wants no invitation, retracted_on: its report was an error, counts nowhere';
create index dossier_objecting on hailong.dossier (agency_id, person_tag) where objects;

create table hailong.frame_count (
  agency_id integer not null references hailong.agency,
  count_id uuid not null default gen_random_uuid(),
  window_from date not null,
  window_to date not null check (window_to >= window_from),
  as_of date not null,
  field text,
  procedure_group text,
  applicant text check (applicant in ('citizen', 'organization', 'agency')),
  dossiers integer not null check (dossiers >= 0),
  source text not null,
  note text not null check (btrim(note) <> ''),
  actor text not null,
  at timestamptz not null default now(),
  primary key (agency_id, count_id)
);
create index frame_count_window on hailong.frame_count (agency_id, window_from, window_to, as_of);
comment on table hailong.frame_count is
  'tenant: a stated number of dossiers; a null dimension means all together; a row never changes, the newest counts';`;
