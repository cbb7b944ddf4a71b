import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adds the bodies outside the tree that collect forms for the agency that runs a round, and the entrant of each form that staff
 * entered.
 */
export class CollectingBodies1796200300001 implements MigrationInterface {
  readonly name = 'CollectingBodies1796200300001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [TABLE, WALL, ENTRANT]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query('alter table hailong.response_detail drop column entered_by');
    await db.query('drop table hailong.collecting_body');
  }
}

const TABLE = `
create table hailong.collecting_body (
  agency_id integer not null references hailong.agency,
  body_id integer not null generated always as identity,
  code text not null check (btrim(code) <> ''),
  name text not null check (btrim(name) <> ''),
  kind smallint not null check (kind between 1 and 3),
  active boolean not null default true,
  primary key (agency_id, body_id),
  unique (agency_id, code)
);
comment on table hailong.collecting_body is
  'tenant: post, institute or consultant that collects forms for the rounds of this agency; kind 1 post, 2 institute, 3 consultant';`;

const WALL = `
alter table hailong.collecting_body enable row level security, force row level security;
create policy agency_reads on hailong.collecting_body for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.collecting_body for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.collecting_body for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
create policy intake_reads on hailong.collecting_body for select to hailong_intake using (true);
grant select, insert (agency_id, code, name, kind, active), update (name, kind, active)
  on hailong.collecting_body to hailong_agency;
grant select on hailong.collecting_body to hailong_intake;`;

/** No foreign key: the intake would look the agency up for every form. */
const ENTRANT = `
alter table hailong.response_detail add column entered_by integer check (entered_by <> 0);
comment on column hailong.response_detail.entered_by is
  'the agency whose operator entered the form; below zero: body_id of the collecting body; null: sent by its respondent, or entered before this was kept';`;
