import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the reason of a surplus response that has no place in the quota cells of its round, and never gets one. */
export class SurplusReasons1796200000001 implements MigrationInterface {
  readonly name = 'SurplusReasons1796200000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(COLUMN);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(BACK);
  }
}

const COLUMN = `
alter table hailong.response_detail
  add column surplus_reason smallint check (surplus_reason > 0);
comment on table hailong.response_detail is
  'tenant: columns that few responses fill: numbers, the operator that typed the form in, the serial of its paper form, set_aside 1 screened out, 2 blank, and of both in instead_of the id under which its key may still be accepted, surplus_reason of a response without a place in the quota cells (SURPLUS_REASONS)';`;

const BACK = `
alter table hailong.response_detail drop column surplus_reason;
comment on table hailong.response_detail is
  'tenant: columns that few responses fill: numbers, the operator that typed the form in, the serial of its paper form, set_aside 1 screened out, 2 blank, and of both in instead_of the id under which its key may still be accepted';`;
