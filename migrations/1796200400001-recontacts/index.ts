import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TABLES } from './tables';
import { WALLS } from './walls';

/**
 * Adds re-contact checks (phúc tra) that a unit makes over other agencies: the batch stands behind the wall of the unit,
 * the people drawn behind that of their agency, where they show under the mandate of the batch alone.
 */
export class Recontacts1796200400001 implements MigrationInterface {
  readonly name = 'Recontacts1796200400001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [MANDATE, TABLES, WALLS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(BACK);
  }
}

const MANDATE = `
create function hailong.current_mandate() returns integer language sql stable parallel safe
  return nullif(current_setting('hailong.mandate_id', true), '')::integer;
revoke all on function hailong.current_mandate() from public;
grant execute on function hailong.current_mandate() to hailong_agency;`;

const BACK = `
drop table hailong.recontact_outcome, hailong.recontact_member, hailong.recontact_frame, hailong.recontact_draw,
  hailong.recontact_batch;
drop function hailong.current_mandate();`;
