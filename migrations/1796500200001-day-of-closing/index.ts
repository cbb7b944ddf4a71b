import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to each round the day on which it was closed, from which the days count until it becomes final by itself. */
export class DayOfClosing1796500200001 implements MigrationInterface {
  readonly name = 'DayOfClosing1796500200001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(CLOSED_ON);
    await db.query(CLOSED_SO_FAR);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query('alter table hailong.survey_round drop column closed_on');
  }
}

const CLOSED_ON = `
alter table hailong.survey_round add column closed_on date;
grant update (closed_on) on hailong.survey_round to hailong_agency;`;

/**
 * Rounds closed so far: the day of the migration, by the calendar of Viet Nam, so that their agencies have all days until they
 * become final. Rounds that are final already keep none.
 */
const CLOSED_SO_FAR = `
alter table hailong.survey_round no force row level security;
update hailong.survey_round set closed_on = (now() at time zone 'Asia/Ho_Chi_Minh')::date where state = 'closed';
alter table hailong.survey_round force row level security;`;
