import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets forms that never filled a block of their unit show in a group of units, once their round is final. */
export class UnitGroups1796500200002 implements MigrationInterface {
  readonly name = 'UnitGroups1796500200002';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [FOURTH_STATE, GROUPS, WALLS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(BACK);
  }
}

const FOURTH_STATE = `
alter table hailong.block drop constraint block_state_check, add constraint block_state_check check (state between 1 and 4);
comment on table hailong.block is
  'tenant: forms of an agency and a round that are sealed together; part: questionnaire, respondent group, and where the round tells them apart channel, field and procedure group (-1: not told apart); state 1 being filled, 2 sealed, 3 shown, 4 shown in its group of units alone; seen, touched, independent: its forms by class';`;

const GROUPS = `
create table hailong.unit_group_tally (
  agency_id integer not null references hailong.agency,
  round_id integer not null,
  unit_group text not null,
  questionnaire_id integer not null,
  respondent_group smallint not null,
  responses integer not null check (responses >= 1),
  counts integer[] not null check (array_position(counts, null) is null),
  sums jsonb not null,
  shown_on date not null,
  primary key (agency_id, round_id, unit_group, questionnaire_id, respondent_group)
);
comment on table hailong.unit_group_tally is
  'tenant: forms of the units of a group that never filled a block of their unit, added up and shown once the round is final; agency_id the agency that runs the round; counts and sums of the items whose answers may be shown';`;

const OWN = 'agency_id = hailong.current_agency()';

const WALLS = `
alter table hailong.unit_group_tally enable row level security, force row level security;
create policy examiner_seals on hailong.unit_group_tally for all to hailong_examiner using (${OWN}) with check (${OWN});
create policy results_read on hailong.unit_group_tally for select to hailong_results
  using (${OWN} or hailong.reads_province());
grant select, insert on hailong.unit_group_tally to hailong_examiner;
grant select on hailong.unit_group_tally to hailong_results;`;

/** Back: forms of groups wait without a block again, and are shown nowhere. */
const BACK = `
drop table hailong.unit_group_tally;
alter table hailong.survey_response no force row level security;
alter table hailong.block no force row level security;
alter table hailong.block_tally no force row level security;
update hailong.survey_response f set block = 0 from hailong.block b
where b.state = 4 and (f.agency_id, f.round_id, f.block) = (b.agency_id, b.round_id, b.block_no);
delete from hailong.block_tally t using hailong.block b
where b.state = 4 and (t.agency_id, t.round_id, t.block_no) = (b.agency_id, b.round_id, b.block_no);
delete from hailong.block where state = 4;
alter table hailong.block_tally force row level security;
alter table hailong.block force row level security;
alter table hailong.survey_response force row level security;
alter table hailong.block drop constraint block_state_check, add constraint block_state_check check (state between 1 and 3);
comment on table hailong.block is
  'tenant: forms of an agency and a round that are sealed together; part: questionnaire, respondent group, and where the round tells them apart channel, field and procedure group (-1: not told apart); state 1 being filled, 2 sealed, 3 shown; seen, touched, independent: its forms by class';`;
