/** The organisation: every agency reads it, the province keeps it. */
export const AGENCIES = `
create table hailong.agency (
  agency_id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$'),
  founded_on date not null,
  dissolved_on date check (dissolved_on > founded_on)
);
comment on table hailong.agency is 'reference: an agency (cơ quan, đơn vị), the tenant';

create table hailong.agency_version (
  agency_id integer not null references hailong.agency,
  valid_from date not null,
  name text not null check (name = btrim(name) and name <> ''),
  kind text not null check (kind in
    ('province', 'department', 'central-vertical', 'district', 'division', 'commune', 'public-unit')),
  level text not null check (level in ('province', 'district', 'commune')),
  parent_id integer references hailong.agency check (parent_id <> agency_id),
  primary key (agency_id, valid_from)
);
create index agency_version_parent on hailong.agency_version (parent_id);
comment on table hailong.agency_version is
  'reference: name, kind and parent from a day on, until the next version; no two can overlap';

create table hailong.agency_succession (
  agency_id integer not null references hailong.agency,
  successor_id integer not null references hailong.agency check (successor_id <> agency_id),
  effective_on date not null,
  kind text not null check (kind in ('renamed', 'merged', 'split', 'transferred')),
  share numeric(6, 5) not null check (share > 0 and share <= 1),
  primary key (agency_id, successor_id, effective_on)
);
create index agency_succession_successor on hailong.agency_succession (successor_id);
comment on table hailong.agency_succession is 'reference: agency_id went into successor_id, with the share of it that did';`;
