import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ANNOUNCED } from './walls/announced-tables';
import { FUNCTIONS } from './walls/functions';
import { GRANTS } from './walls/grants';
import { WALLS } from './walls/policies';
import { REFERENCE } from './walls/reference-tables';
import { TENANT, TENANT_TABLES } from './walls/tenant-tables';

/**
 * The schema and its walls. Three kinds of tables:
 * reference (everybody reads, the province writes), announced (private to their owner until they leave draft, then read
 * by all), tenant (behind the wall of one agency). `agency_id` comes first in every key, row security is on and forced
 * everywhere, and no role may truncate or delete.
 */
export class Walls1795000000001 implements MigrationInterface {
  readonly name = 'Walls1795000000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [FUNCTIONS, REFERENCE, ANNOUNCED, TENANT, WALLS, GRANTS])
      await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(DOWN);
  }
}

const DOWN = `
drop table ${[...TENANT_TABLES]
  .reverse()
  .map((t) => `hailong.${t}`)
  .join(', ')};
drop table hailong.survey_round, hailong.survey_plan, hailong.questionnaire, hailong.criteria_set;
drop table hailong.agency_succession, hailong.agency_version, hailong.agency;
drop function hailong.sheet_counts(text, integer[], integer, integer);
drop function hailong.add_counts(integer[], integer[]);
drop function hailong.current_agency();
revoke select on hailong.migrations from hailong_agency, hailong_province, hailong_intake, hailong_public;
revoke usage on schema hailong from hailong_agency, hailong_province, hailong_intake, hailong_public;`;
