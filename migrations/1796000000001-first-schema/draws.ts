/** Random draws from the frame. */
export const DRAWS = `
create table hailong.draw (
  agency_id integer not null references hailong.agency,
  draw_id integer generated always as identity,
  round_id integer not null,
  purpose text not null check (purpose in ('survey', 'recontact')),
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
  'tenant: a stratified random sample; seed, method and frame_digest let anybody repeat it';
create index draw_of_round on hailong.draw (agency_id, round_id, draw_id);

create table hailong.draw_frame (
  agency_id integer not null,
  draw_id integer not null,
  part integer not null check (part >= 1),
  list text not null,
  primary key (agency_id, draw_id, part),
  foreign key (agency_id, draw_id) references hailong.draw
);
comment on table hailong.draw_frame is
  'tenant: the frame of a draw as it was, lines of code, stratum, first code of the same person; frame_digest is its digest';

create table hailong.draw_member (
  agency_id integer not null,
  draw_id integer not null,
  dossier_id uuid not null,
  stratum smallint not null,
  position integer not null check (position >= 1),
  kind text not null check (kind in ('sample', 'replacement')),
  called_on date,
  called_at timestamptz,
  replaces uuid,
  reason text,
  primary key (agency_id, draw_id, dossier_id),
  unique (agency_id, draw_id, stratum, position),
  unique (agency_id, draw_id, replaces),
  foreign key (agency_id, draw_id) references hailong.draw,
  foreign key (agency_id, dossier_id) references hailong.dossier,
  foreign key (agency_id, draw_id, replaces) references hailong.draw_member,
  check ((called_on is null) = (called_at is null)),
  check (kind = 'replacement' or called_on is not null and replaces is null),
  check ((kind = 'replacement' and called_on is not null) = (replaces is not null and reason is not null))
);
comment on table hailong.draw_member is
  'tenant: a drawn dossier, in the order of the draw within its stratum; a replacement is called once, instead of the dossier it replaces';
create index draw_member_called on hailong.draw_member (agency_id, draw_id, called_at) where called_at is not null;`;
