import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COUNTERS_UP, COUNTER_GRANTS, COUNTER_TABLES } from './sampling/counters';
import { DELIVERIES_UP, DELIVERY_GRANTS, DELIVERY_TABLES } from './sampling/deliveries';
import { DRAWS_UP, DRAW_GRANTS, DRAW_TABLES } from './sampling/draws';
import { FRAME_GRANTS, FRAME_TABLES, FRAME_UP } from './sampling/frame';
import { IMPORTS_UP, IMPORT_GRANTS, IMPORT_TABLES } from './sampling/imports';
import { INVITATIONS_UP, INVITATION_GRANTS, INVITATION_TABLES } from './sampling/invitations';
import {
  QUOTAS_UP,
  QUOTA_CELL_WALL,
  QUOTA_GRANTS,
  QUOTA_RULES_DOWN,
  QUOTA_RULES_UP,
} from './sampling/quotas';
import {
  RESPONSES_DOWN,
  RESPONSES_UP,
  RESPONSE_GRANTS,
  RESPONSE_POLICIES_BEFORE,
  RESPONSE_TABLES,
} from './sampling/responses';
import { tenantWall } from './walls/policies';

const NEW_TABLES = [
  'quota_target',
  ...FRAME_TABLES,
  ...DRAW_TABLES,
  ...INVITATION_TABLES,
  ...DELIVERY_TABLES,
  ...IMPORT_TABLES,
  ...COUNTER_TABLES,
];

/** Frame, quotas, draws, invitations, imports; the response row and its tally get the dimensions that quotas look at. */
export class Sampling1795000000002 implements MigrationInterface {
  readonly name = 'Sampling1795000000002';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    const tables = [
      RESPONSES_UP,
      QUOTA_RULES_UP,
      QUOTAS_UP,
      FRAME_UP,
      DRAWS_UP,
      INVITATIONS_UP,
      DELIVERIES_UP,
      IMPORTS_UP,
      COUNTERS_UP,
    ];
    const walls = [...[...RESPONSE_TABLES, ...NEW_TABLES].map(tenantWall), QUOTA_CELL_WALL];
    const grants = [
      RESPONSE_GRANTS,
      QUOTA_GRANTS,
      FRAME_GRANTS,
      DRAW_GRANTS,
      INVITATION_GRANTS,
      DELIVERY_GRANTS,
      IMPORT_GRANTS,
      COUNTER_GRANTS,
    ];
    for (const statement of [...tables, ...walls, ...grants]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    const gone = [...NEW_TABLES].reverse().map((table) => `hailong.${table}`);
    await db.query(`drop table ${[...gone, 'hailong.quota_cell'].join(', ')}`);
    const before = [tenantWall('survey_response'), RESPONSE_POLICIES_BEFORE];
    for (const statement of [QUOTA_RULES_DOWN, RESPONSES_DOWN, ...before]) await db.query(statement);
  }
}
