import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BLOCKS, CLASSES_OF_OLD_FORMS, FORMS } from './tables';
import { RIGHTS, WALLS } from './walls';

/** Adds sealed blocks: the class and the block of each form, the tallies of blocks, and the doors of examiner and results. */
export class SealedBlocks1796400300001 implements MigrationInterface {
  readonly name = 'SealedBlocks1796400300001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [FORMS, CLASSES_OF_OLD_FORMS, BLOCKS, WALLS, RIGHTS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(BACK);
  }
}

/** Back: figures are read from tallies again, which count every form whatever its block. */
const BACK = `
drop table hailong.form_account, hailong.sealing_moment, hailong.held_answers, hailong.block_tally, hailong.block;
drop policy examiner_numbers on hailong.survey_response;
drop policy examiner_replaces on hailong.survey_response;
drop policy examiner_numbers on hailong.response_detail;
drop policy examiner_replaces on hailong.response_detail;
revoke all on hailong.survey_response, hailong.response_detail, hailong.tally from hailong_examiner;
revoke all on hailong.survey_response, hailong.tally from hailong_agency;
revoke all on hailong.tally from hailong_province;
grant select, update (valid, surplus, flags) on hailong.survey_response to hailong_agency;
grant select on hailong.response_detail to hailong_agency;
grant select, insert, update (responses, invalid, counts) on hailong.tally to hailong_agency;
grant select on hailong.tally to hailong_province;
revoke select (round_id) on hailong.survey_response from hailong_intake;
revoke all on schema hailong from hailong_results, hailong_examiner;
revoke all on function hailong.current_agency() from hailong_results;
drop function hailong.reads_province();
alter table hailong.survey_response drop column form_class, drop column block;
comment on table hailong.survey_response is
  'tenant: one filled form; answers is one character per position of its questionnaire, received_on a day and never a time, field and procedure_group positions in the lists of its round from 1 (0: not said), flags the signs of quality.ts, surplus: valid, over an exact quota, in the index only by wish';`;
