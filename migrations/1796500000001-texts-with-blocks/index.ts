import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RIGHTS, WALLS, WALLS_BACK } from './walls';

/**
 * Texts wait for the block of their form: with the id of their response until it is sealed, with the number of the block until it
 * is shown. The examiner alone reads waiting texts and lets them appear.
 */
export class TextsWithBlocks1796500000001 implements MigrationInterface {
  readonly name = 'TextsWithBlocks1796500000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [TEXTS, CLOSED, WALLS, RIGHTS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [BACK, WALLS_BACK]) await db.query(statement);
  }
}

/**
 * A tag that the texts of a form share becomes the id of the response. Old tags lead to none, so their texts never join a block; those
 * that no operator typed in are taken as independent, which keeps what was promised of them: five forms appear together.
 */
const TEXTS = `
alter table hailong.open_comment no force row level security;
alter table hailong.open_comment drop constraint open_comment_whole_or_empty;
alter table hailong.open_comment rename column form_tag to response_id;
alter table hailong.open_comment
  add column form_class smallint check (form_class between 1 and 3),
  add column block integer not null default 0 check (block >= 0);
update hailong.open_comment set form_class = case when seen then 1 else 3 end where comment is not null;
alter table hailong.open_comment drop column received_on, drop column seen;
alter table hailong.open_comment
  add constraint open_comment_whole_or_empty check (case when comment is null
    then item is null and response_id is null and form_class is null and block = 0
    else item is not null and form_class is not null and (response_id is not null or block > 0) and repeat_digest is null end);
create index open_comment_waiting on hailong.open_comment (agency_id, round_id, block) where comment is not null;
alter table hailong.open_comment force row level security;
comment on table hailong.open_comment is
  'tenant: a text that waits to appear as an opinion. response_id its response until that is sealed, or a random tag of its form for texts stored before 2026-12; form_class and block as of its response; masked: how many parts of it were masked; sealed: the text as it was written, encrypted, until it is destroyed (original_destroyed). Emptied when it appears: then repeat_digest alone tells a long text that occurs again';`;

/** Rounds that had closed, with all their blocks shown, were sealed at their close. */
const CLOSED = `
alter table hailong.sealing_moment add column closed boolean not null default false;
alter table hailong.sealing_moment no force row level security;
alter table hailong.block no force row level security;
alter table hailong.survey_round no force row level security;
insert into hailong.sealing_moment (agency_id, round_id, moment, closed)
select b.agency_id, b.round_id, max(b.moment), true from hailong.block b join hailong.survey_round r using (round_id)
where r.state in ('closed', 'final') group by 1, 2 having bool_and(b.state = 3)
on conflict (agency_id, round_id) do update set closed = true;
alter table hailong.survey_round force row level security;
alter table hailong.block force row level security;
alter table hailong.sealing_moment force row level security;
comment on table hailong.sealing_moment is
  'tenant: the last moment of its calendar at which the forms of an agency in a round were sealed; closed: and those that waited when the round had closed';`;

/** Back: texts of sealed forms get a tag for each block, so they count as one form and wait on. */
const BACK = `
alter table hailong.sealing_moment drop column closed;
comment on table hailong.sealing_moment is
  'tenant: the last moment of its calendar at which the forms of an agency in a round were sealed';
alter table hailong.open_comment no force row level security;
drop index hailong.open_comment_waiting;
alter table hailong.open_comment drop constraint open_comment_whole_or_empty;
alter table hailong.open_comment rename column response_id to form_tag;
alter table hailong.open_comment add column received_on date, add column seen boolean not null default false;
update hailong.open_comment c set received_on = current_date, seen = form_class = 1,
  form_tag = coalesce(form_tag, md5(concat_ws('/', agency_id, round_id, block))::uuid)
where comment is not null;
alter table hailong.open_comment drop column form_class, drop column block;
alter table hailong.open_comment
  add constraint open_comment_whole_or_empty check (case when comment is null
    then item is null and received_on is null and form_tag is null
    else item is not null and received_on is not null and form_tag is not null and repeat_digest is null end);
alter table hailong.open_comment force row level security;
comment on table hailong.open_comment is
  'tenant: a text that waits to appear as an opinion. form_tag is random and alike in the texts of a form; seen: an operator typed it in; masked: how many parts of it were masked; sealed: the text as it was written, encrypted, until it is destroyed (original_destroyed). Emptied when it appears: then repeat_digest alone tells a long text that occurs again';`;
