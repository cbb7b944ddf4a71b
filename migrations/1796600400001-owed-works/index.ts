import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to each round the works that its last step owes: they are stored with the step and taken away one by one. */
export class OwedWorks1796600400001 implements MigrationInterface {
  readonly name = 'OwedWorks1796600400001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(OWED);
    await db.query(OWED_SO_FAR);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query('alter table hailong.survey_round drop column owed');
  }
}

const OWED = `
alter table hailong.survey_round add column owed text[] not null default '{}' check (owed = '{}' or state <> 'draft');
grant update (owed) on hailong.survey_round to hailong_agency;`;

/**
 * Rounds closed so far owe all that follows a close: until now a process that died in the middle left no word of the rest. Every work
 * is repeatable and finds nothing where it is done.
 */
const OWED_SO_FAR = `
alter table hailong.survey_round no force row level security;
update hailong.survey_round set owed = '{close/blocks,close/secrets,close/targets}' where state = 'closed';
update hailong.survey_round set owed = '{finalise/originals,finalise/blocks,finalise/secrets}' where state = 'final';
alter table hailong.survey_round force row level security;`;
