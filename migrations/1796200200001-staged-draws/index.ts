import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adds draws of households in stages: the drawn villages, each a cluster with a random number, and the lines of their
 * households. A response keeps the number of its cluster in the detail that few forms have.
 */
export class StagedDraws1796200200001 implements MigrationInterface {
  readonly name = 'StagedDraws1796200200001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [PURPOSE, CLUSTERS, HOUSEHOLDS, WALLS, RESPONSES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(BACK);
  }
}

const PURPOSE = `
alter table hailong.draw drop constraint draw_purpose_check;
alter table hailong.draw add constraint draw_purpose_check check (purpose in ('survey', 'recontact', 'households'));
comment on table hailong.draw_frame is
  'tenant: the frame of a draw as it was, of dossiers lines of code, stratum, first code of the same person, of households lines of commune, village, stratum, households; frame_digest is its digest';`;

const CLUSTERS = `
create table hailong.draw_cluster (
  agency_id integer not null,
  draw_id integer not null,
  cluster smallint not null check (cluster >= 1),
  round_id integer not null,
  stratum smallint not null check (stratum >= 0),
  commune text not null,
  village text not null,
  households integer not null check (households >= 1),
  village_chance double precision not null check (village_chance > 0 and village_chance <= 1),
  chance double precision not null check (chance > 0 and chance <= village_chance),
  primary key (agency_id, draw_id, cluster),
  unique (agency_id, round_id, cluster),
  unique (agency_id, round_id, commune, village),
  foreign key (agency_id, draw_id) references hailong.draw
);
comment on table hailong.draw_cluster is
  'tenant: a village of a staged draw under a random number, all that responses keep of it; chance is that of each of its households, village_chance its own';`;

const HOUSEHOLDS = `
create table hailong.draw_household (
  agency_id integer not null,
  draw_id integer not null,
  cluster smallint not null,
  line integer not null check (line >= 1),
  position integer not null check (position >= 1),
  kind text not null check (kind in ('sample', 'replacement')),
  called_on date,
  replaces integer,
  reason text,
  primary key (agency_id, draw_id, cluster, line),
  unique (agency_id, draw_id, cluster, position),
  unique (agency_id, draw_id, cluster, replaces),
  foreign key (agency_id, draw_id, cluster) references hailong.draw_cluster,
  foreign key (agency_id, draw_id, cluster, replaces) references hailong.draw_household,
  check (kind = 'replacement' or called_on is not null and replaces is null),
  check ((kind = 'replacement' and called_on is not null) = (replaces is not null and reason is not null))
);
comment on table hailong.draw_household is
  'tenant: a drawn household by its line in the list of its village, in the order of the draw; a replacement is called once, instead of the line it replaces';`;

const WALLS = `
alter table hailong.draw_cluster enable row level security, force row level security;
alter table hailong.draw_household enable row level security, force row level security;
create policy agency_reads on hailong.draw_cluster for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.draw_cluster for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy intake_reads on hailong.draw_cluster for select to hailong_intake using (true);
create policy agency_reads on hailong.draw_household for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.draw_household for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_calls on hailong.draw_household for update to hailong_agency
  using (agency_id = hailong.current_agency() and called_on is null)
  with check (agency_id = hailong.current_agency() and called_on is not null);
grant select, insert on hailong.draw_cluster to hailong_agency;
grant select (agency_id, round_id, cluster) on hailong.draw_cluster to hailong_intake;
grant select, insert, update (called_on, replaces, reason) on hailong.draw_household to hailong_agency;`;

const RESPONSES = `
alter table hailong.response_detail add column cluster smallint check (cluster >= 1);
comment on column hailong.response_detail.cluster is
  'number of the drawn village; which one it is stands with the draw alone';`;

const BACK = `
alter table hailong.response_detail drop column cluster;
drop table hailong.draw_household, hailong.draw_cluster;
alter table hailong.draw no force row level security;
alter table hailong.draw_frame no force row level security;
delete from hailong.draw_frame f using hailong.draw d
  where (f.agency_id, f.draw_id) = (d.agency_id, d.draw_id) and d.purpose = 'households';
delete from hailong.draw where purpose = 'households';
alter table hailong.draw force row level security;
alter table hailong.draw_frame force row level security;
alter table hailong.draw drop constraint draw_purpose_check;
alter table hailong.draw add constraint draw_purpose_check check (purpose in ('survey', 'recontact'));
comment on table hailong.draw_frame is
  'tenant: the frame of a draw as it was, lines of code, stratum, first code of the same person; frame_digest is its digest';`;
