import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets forms that bear a sign of quality be removed from the figures when a round becomes final, on request. */
export class Removals1796600000001 implements MigrationInterface {
  readonly name = 'Removals1796600000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [REQUESTS, FORMS, FIFTH_STATE, TALLIES, ACCOUNTS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(BACK);
  }
}

const REQUESTS = `
alter table hailong.survey_round add column removal_on date;
comment on column hailong.survey_round.removal_on is
  'day on which the removal was requested of the forms that the rule of the round names; null: it was not';
grant update (removal_on) on hailong.survey_round to hailong_agency;`;

const FORMS = `
alter table hailong.survey_response add column removed_in integer not null default 0 check (removed_in >= 0);
comment on column hailong.survey_response.removed_in is
  'number of the block of state 5 that takes the form out of the figures; 0: none';
grant update (removed_in) on hailong.survey_response to hailong_examiner;
grant select (removed_in) on hailong.survey_response to hailong_intake;`;

const FIFTH_STATE = `
alter table hailong.block drop constraint block_state_check, add constraint block_state_check check (state between 1 and 5);
comment on table hailong.block is
  'tenant: forms of an agency and a round that are sealed together; part: questionnaire, respondent group, and where the round tells them apart channel, field and procedure group (-1: not told apart); state 1 being filled, 2 sealed, 3 shown, 4 shown in its group of units alone, 5 removed: figures subtract it; seen, touched, independent: its forms by class';`;

const TALLIES = `
alter table hailong.block_tally add column removes boolean not null default false,
  drop constraint block_tally_responses_check,
  add constraint block_tally_responses_check check (responses >= 1 or removes and responses >= 0);
comment on column hailong.block_tally.removes is 'true: figures subtract these numbers, which are of removed forms';`;

const ACCOUNTS = `
alter table hailong.form_account add column removed integer not null default 0 check (removed between 0 and invalid),
  add column removal smallint not null default 0 check (removal between 0 and 2);
comment on column hailong.form_account.removed is 'invalid forms that were removed by the rule of the round';
comment on column hailong.form_account.removal is 'outcome of the removal: 0 none was requested, 1 wholly, 2 partly carried out';`;

/** Back: removed forms count again. */
const BACK = `
alter table hailong.form_account no force row level security;
update hailong.form_account set valid = valid + removed, invalid = invalid - removed where removed > 0;
alter table hailong.form_account drop column removal, drop column removed;
alter table hailong.form_account force row level security;
alter table hailong.block no force row level security;
alter table hailong.block_tally no force row level security;
alter table hailong.block_products no force row level security;
delete from hailong.block_tally where removes;
delete from hailong.block where state = 5;
alter table hailong.block_tally drop constraint block_tally_responses_check, drop column removes,
  add constraint block_tally_responses_check check (responses >= 1);
alter table hailong.block_products force row level security;
alter table hailong.block_tally force row level security;
alter table hailong.block force row level security;
alter table hailong.block drop constraint block_state_check, add constraint block_state_check check (state between 1 and 4);
comment on table hailong.block is
  'tenant: forms of an agency and a round that are sealed together; part: questionnaire, respondent group, and where the round tells them apart channel, field and procedure group (-1: not told apart); state 1 being filled, 2 sealed, 3 shown, 4 shown in its group of units alone; seen, touched, independent: its forms by class';
alter table hailong.survey_response drop column removed_in;
alter table hailong.survey_round drop column removal_on;`;
