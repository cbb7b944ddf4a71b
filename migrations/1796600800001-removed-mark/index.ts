import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Marks removed forms instead of giving each the number of its removal, which its block tells, and puts the answers last: a row with 26
 * positions takes 104 bytes and not 112, because columns of four bytes no longer follow the text.
 *
 * Rewrites the table once. Columns are retyped in place: with a dropped column every later row would carry a null bitmap of eight
 * bytes.
 */
export class RemovedMark1796600800001 implements MigrationInterface {
  readonly name = 'RemovedMark1796600800001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}

const UP = `
revoke select (removed_in) on hailong.survey_response from hailong_intake;
revoke update (removed_in) on hailong.survey_response from hailong_examiner;
alter table hailong.survey_response drop constraint survey_response_removed_in_check, alter column removed_in drop default;
alter table hailong.survey_response alter column removed_in type text using answers, alter column answers type boolean using removed_in > 0;
alter table hailong.survey_response rename column answers to removed;
alter table hailong.survey_response rename column removed_in to answers;
alter table hailong.survey_response alter column removed set default false;
comment on column hailong.survey_response.answers is null;
comment on column hailong.survey_response.removed is
  'true: taken out of the figures when the round became final, by the block of state 5 of its part';
grant update (removed) on hailong.survey_response to hailong_examiner;
grant select (removed) on hailong.survey_response to hailong_intake;`;

/** Back: the number of a removal is found by the part of the block of its forms. */
const DOWN = `
set local row_security = off;
alter table hailong.block no force row level security;
alter table hailong.block_tally no force row level security;
alter table hailong.survey_response no force row level security;
revoke select (removed) on hailong.survey_response from hailong_intake;
revoke update (removed) on hailong.survey_response from hailong_examiner;
alter table hailong.survey_response alter column removed drop default;
alter table hailong.survey_response alter column answers type integer using removed::integer, alter column removed type text using answers;
alter table hailong.survey_response rename column answers to removed_in;
alter table hailong.survey_response rename column removed to answers;
update hailong.survey_response r set removed_in = m.block_no
from hailong.block m left join hailong.block b on b.agency_id = m.agency_id and b.round_id = m.round_id and b.state <> 5
where m.state = 5 and r.removed_in > 0 and r.agency_id = m.agency_id and r.round_id = m.round_id
  and r.questionnaire_id = m.questionnaire_id and r.respondent_group = m.respondent_group
  and case when exists (select from hailong.block_tally t
      where t.agency_id = m.agency_id and t.round_id = m.round_id and t.block_no = m.block_no)
    then r.block = b.block_no and (b.channel, b.field, b.procedure_group) = (m.channel, m.field, m.procedure_group)
    else r.block = 0 end;
alter table hailong.survey_response alter column removed_in set default 0,
  add constraint survey_response_removed_in_check check (removed_in >= 0);
comment on column hailong.survey_response.answers is null;
comment on column hailong.survey_response.removed_in is
  'number of the block of state 5 that takes the form out of the figures; 0: none';
grant update (removed_in) on hailong.survey_response to hailong_examiner;
grant select (removed_in) on hailong.survey_response to hailong_intake;
alter table hailong.survey_response force row level security;
alter table hailong.block_tally force row level security;
alter table hailong.block force row level security;`;
