/** Dossiers that stand in the frame already count as reported by the agency: what reported them was not kept. */
export const FRAME = `
alter table hailong.dossier
  add column vouched_by text not null default 'agency' check (vouched_by in ('agency', 'system', 'above')),
  add column asked_on date;
grant update (vouched_by, asked_on) on hailong.dossier to hailong_agency;

alter table hailong.list_member add column confirmed boolean not null default false;
grant update (confirmed) on hailong.list_member to hailong_agency;

create table hailong.frame_confirmation (
  agency_id integer not null references hailong.agency,
  round_id integer not null,
  digest bytea not null,
  confirmed_on date not null,
  giver_id integer not null,
  dossiers integer not null check (dossiers >= 0),
  members integer not null check (members >= 0),
  actor text not null,
  primary key (agency_id, round_id, digest)
);
comment on table hailong.frame_confirmation is
  'tenant: a unit above has confirmed the frame of a round and agency as it was under this digest';
alter table hailong.frame_confirmation enable row level security, force row level security;
create policy agency_reads on hailong.frame_confirmation for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.frame_confirmation for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
grant select, insert on hailong.frame_confirmation to hailong_agency;`;
