import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECEIVED_FORMS, SEEN_FORMS } from './tables';
import { RIGHTS, WALLS } from './walls';

/** Adds what progress is made of: forms that the agency has seen, counted at once, and all others as of the night, in steps. */
export class ReceivedForms1796500300001 implements MigrationInterface {
  readonly name = 'ReceivedForms1796500300001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [SEEN_FORMS, RECEIVED_FORMS, WALLS, RIGHTS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(BACK);
  }
}

/** Back: progress reads the numbers of tallies again. */
const BACK = `
drop table hailong.received_forms;
drop policy agency_reads on hailong.tally;
drop policy province_reads on hailong.tally;
drop policy examiner_reads on hailong.tally;
create policy agency_reads on hailong.tally for select to hailong_agency using (agency_id = hailong.current_agency());
create policy province_reads on hailong.tally for select to hailong_province using (true);
revoke all on hailong.tally from hailong_agency, hailong_province;
grant select (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, tally_class, responses,
  invalid, screened_out) on hailong.tally to hailong_agency, hailong_province;
revoke select, update on hailong.quota_cell from hailong_examiner;
grant select on hailong.quota_cell to hailong_agency, hailong_province;
grant update (taken) on hailong.quota_cell to hailong_agency;
alter table hailong.tally drop column seen;`;
