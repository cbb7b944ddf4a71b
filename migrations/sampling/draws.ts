/** Random draws from the frame. */
export const DRAWS_UP = `
create table hailong.draw (
  agency_id integer not null references hailong.agency,
  draw_id integer generated always as identity,
  round_id integer not null,
  drawn_on date not null,
  method text not null,
  seed text not null,
  frame_as_of timestamptz not null,
  frame_digest text not null,
  document jsonb not null,
  actor text not null,
  primary key (agency_id, draw_id)
);
comment on table hailong.draw is
  'tenant: a stratified random sample; seed, method and frame_digest let anybody draw it again';

create table hailong.draw_member (
  agency_id integer not null,
  draw_id integer not null,
  dossier_id uuid not null,
  stratum smallint not null,
  place integer not null check (place >= 1),
  kind text not null check (kind in ('sample', 'replacement')),
  primary key (agency_id, draw_id, dossier_id),
  unique (agency_id, draw_id, stratum, place),
  foreign key (agency_id, draw_id) references hailong.draw,
  foreign key (agency_id, dossier_id) references hailong.dossier
);
comment on table hailong.draw_member is 'tenant: a drawn dossier, in the order of the draw within its stratum';`;

export const DRAW_TABLES = ['draw', 'draw_member'];

export const DRAW_GRANTS = `
grant select, insert (agency_id, round_id, drawn_on, method, seed, frame_as_of, frame_digest, document, actor)
  on hailong.draw to hailong_agency;
grant select, insert on hailong.draw_member to hailong_agency;
create policy agency_adds on hailong.draw for insert to hailong_agency with check (true);
create policy agency_adds on hailong.draw_member for insert to hailong_agency with check (true);`;
