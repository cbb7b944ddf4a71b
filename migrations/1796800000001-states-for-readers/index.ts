import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets the door of shown figures see whether the organisation or a round changed, so that a reader learns in one statement whether an
 * answer that was given before still holds. The organisation and announced rounds are public; a draft shows to its agency alone.
 */
export class StatesForReaders1796800000001 implements MigrationInterface {
  readonly name = 'StatesForReaders1796800000001';

  async up(db: QueryRunner): Promise<void> {
    for (const table of PUBLIC) await db.query(policy(table, 'true'));
    await db.query(policy(ROUNDS, `state <> 'draft' or agency_id = hailong.current_agency()`));
    await db.query(`grant select on ${[...PUBLIC, ROUNDS].join(', ')} to hailong_results`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`revoke select on ${[...PUBLIC, ROUNDS].join(', ')} from hailong_results`);
    for (const table of [...PUBLIC, ROUNDS]) await db.query(`drop policy results_read on ${table}`);
  }
}

const PUBLIC = ['hailong.agency', 'hailong.agency_version', 'hailong.agency_succession'];
const ROUNDS = 'hailong.survey_round';

function policy(table: string, condition: string): string {
  return `create policy results_read on ${table} for select to hailong_results using (${condition})`;
}
