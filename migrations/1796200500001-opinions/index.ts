import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CODES, OPINIONS, PUBLISHED } from './tables';
import { RIGHTS, WALLS } from './walls';

/**
 * Adds what people wrote as opinions with a state. The texts of stored forms wait in `open_comment`, which learns how many
 * forms they are of; a text that has appeared as an opinion leaves an empty row there.
 */
export class Opinions1796200500001 implements MigrationInterface {
  readonly name = 'Opinions1796200500001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [WAITING, TAGS, EMPTY_ROWS, CODES, PUBLISHED, OPINIONS, WALLS, RIGHTS])
      await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(BACK);
  }
}

const WAITING = `
alter table hailong.open_comment
  add column form_tag uuid,
  add column seen boolean not null default false,
  add column repeat_digest uuid,
  alter column received_on drop not null,
  alter column item drop not null,
  alter column comment drop not null;
comment on table hailong.open_comment is
  'tenant: a text that waits to appear as an opinion. form_tag is random and alike in the texts of a form; seen: an operator typed it in. Emptied when it appears: then repeat_digest alone tells a long text that occurs again';`;

/**
 * Tags of the texts stored before there were tags: two texts of an item are of two forms, and texts of different items
 * are taken for those of one form. So the forms are counted too low, never too high.
 */
const TAGS = `
alter table hailong.open_comment no force row level security;
update hailong.open_comment c set form_tag = n.tag from (
  select agency_id, comment_id, md5(concat_ws(' ', agency_id, round_id, questionnaire_id, received_on,
    row_number() over (partition by agency_id, round_id, questionnaire_id, received_on, item order by comment_id)))::uuid as tag
  from hailong.open_comment) n
where (n.agency_id, n.comment_id) = (c.agency_id, c.comment_id);
alter table hailong.open_comment force row level security;`;

/** Constraint added after the tags: the rows before it have all of a text but its tag. */
const EMPTY_ROWS = `
alter table hailong.open_comment
  add constraint open_comment_whole_or_empty check (case when comment is null
    then item is null and received_on is null and form_tag is null
    else item is not null and received_on is not null and form_tag is not null and repeat_digest is null end);`;

/** Back: the texts return to the store of before, as received on the day that they appeared; their handling is lost. */
const BACK = `
drop policy agency_empties on hailong.open_comment;
revoke update (received_on, item, comment, form_tag, repeat_digest) on hailong.open_comment from hailong_agency;
alter table hailong.open_comment drop constraint open_comment_whole_or_empty, no force row level security;
alter table hailong.opinion no force row level security;
delete from hailong.open_comment where comment is null;
insert into hailong.open_comment (agency_id, round_id, questionnaire_id, received_on, item, comment)
  select agency_id, round_id, questionnaire_id, appeared_on, item, comment from hailong.opinion;
alter table hailong.open_comment force row level security;
drop table hailong.opinion_step;
drop table hailong.opinion;
drop table hailong.published_answer;
drop table hailong.opinion_code;
alter table hailong.open_comment
  drop column form_tag, drop column seen, drop column repeat_digest,
  alter column received_on set not null, alter column item set not null, alter column comment set not null;
comment on table hailong.open_comment is 'tenant: free text, kept apart from the answers beside it and not joinable to them';`;
