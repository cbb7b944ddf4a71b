/** Batches of units, and the people drawn of each rated agency. */
export const TABLES = `
create table hailong.recontact_batch (
  agency_id integer not null references hailong.agency,
  batch_id integer not null generated always as identity,
  round_id integer not null,
  giver_id integer not null,
  method text not null,
  seed text not null,
  digest text not null,
  drawn_on date not null,
  ends_on date not null check (ends_on > drawn_on),
  closed_on date,
  document jsonb not null,
  actor text not null,
  primary key (agency_id, batch_id)
);
create index recontact_batch_of_round on hailong.recontact_batch (agency_id, round_id, batch_id);
comment on table hailong.recontact_batch is
  'tenant: a re-contact check that this unit makes over other agencies; giver_id the unit that gave the mandate, digest that of the frame lists of all agencies; after ends_on no contact is left';

create table hailong.recontact_draw (
  agency_id integer not null references hailong.agency,
  batch_id integer not null,
  unit_id integer not null,
  round_id integer not null,
  population integer not null check (population >= 1),
  drawn integer not null check (drawn between 1 and population),
  forgotten boolean not null default false,
  primary key (agency_id, batch_id)
);
create index recontact_draw_of_round on hailong.recontact_draw (agency_id, round_id, batch_id);
comment on table hailong.recontact_draw is
  'tenant: numbers of this agency in the batch of unit_id: population, the called people that could be drawn; forgotten: no contact is left';

create table hailong.recontact_frame (
  agency_id integer not null,
  batch_id integer not null,
  part integer not null check (part >= 1),
  list text not null,
  primary key (agency_id, batch_id, part),
  foreign key (agency_id, batch_id) references hailong.recontact_draw
);
comment on table hailong.recontact_frame is
  'tenant: the list drawn from as it was, lines of code, agency, first code of the same person; shown under the mandate of its batch';

create table hailong.recontact_member (
  agency_id integer not null,
  batch_id integer not null,
  dossier_id uuid not null,
  position integer not null check (position >= 1),
  sealed_contact bytea,
  caller text check (btrim(caller) <> ''),
  primary key (agency_id, batch_id, dossier_id),
  unique (agency_id, batch_id, position),
  foreign key (agency_id, batch_id) references hailong.recontact_draw,
  foreign key (agency_id, dossier_id) references hailong.dossier
);
comment on table hailong.recontact_member is
  'tenant: a person drawn, with a copy of the sealed contact until the batch ends; shown under the mandate of its batch';

create table hailong.recontact_outcome (
  agency_id integer not null,
  batch_id integer not null,
  dossier_id uuid not null,
  number integer not null check (number >= 1),
  reached smallint not null check (reached between 0 and 3),
  asked smallint check (asked between 0 and 2),
  answered smallint check (answered between 0 and 2),
  again smallint check (again between 0 and 2),
  attempts smallint not null check (attempts between 1 and 99),
  reason text check (btrim(reason) <> ''),
  caller text not null,
  recorded_on date not null,
  primary key (agency_id, batch_id, dossier_id, number),
  foreign key (agency_id, batch_id, dossier_id) references hailong.recontact_member,
  check ((reached = 0) = (asked is not null)),
  check (reached = 0 or answered is null and again is null)
);
comment on table hailong.recontact_outcome is
  'tenant: what a caller recorded of a call, never changed: the newest number counts, a correction has its reason; leads to no response; shown under the mandate of its batch';`;
