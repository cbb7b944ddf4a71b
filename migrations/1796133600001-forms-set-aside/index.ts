import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adds forms that are set aside on arrival: blank ones, and those of people outside the survey. The intake stores them as
 * invalid, names the reason in the detail that few forms have, and counts them as a number beside their tally.
 */
export class FormsSetAside1796133600001 implements MigrationInterface {
  readonly name = 'FormsSetAside1796133600001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(COLUMNS);
    await db.query(RIGHTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query('revoke update (invalid, screened_out) on hailong.tally from hailong_intake');
    await db.query('alter table hailong.tally drop column screened_out');
    await db.query('alter table hailong.response_detail drop column set_aside, drop column instead_of');
  }
}

const COLUMNS = `
alter table hailong.response_detail
  add column set_aside smallint check (set_aside between 1 and 2),
  add column instead_of uuid;
comment on table hailong.response_detail is
  'tenant: columns that few responses fill: numbers, the operator that typed the form in, the serial of its paper form, set_aside 1 screened out, 2 blank, and of both in instead_of the id under which its key may still be accepted';
alter table hailong.tally
  add column screened_out integer not null default 0 check (screened_out >= 0);`;

const RIGHTS = `
grant update (invalid, screened_out) on hailong.tally to hailong_intake;`;
