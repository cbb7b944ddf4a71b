import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets an agency delete its own drafts, and adds to each round the day on which it was opened. */
export class DraftsDeleted1796200700001 implements MigrationInterface {
  readonly name = 'DraftsDeleted1796200700001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const table of TABLES) await db.query(deletableDrafts(table));
    await db.query(OPENED_ON);
    await db.query(OPENED_SO_FAR);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query('alter table hailong.survey_round drop column opened_on');
    for (const table of TABLES) await db.query(undeletable(table));
  }
}

const TABLES = ['criteria_set', 'questionnaire', 'survey_plan', 'survey_round'];

const deletableDrafts = (table: string): string => `
create policy agency_deletes_drafts on hailong.${table} for delete to hailong_agency
  using (agency_id = hailong.current_agency() and state = 'draft');
grant delete on hailong.${table} to hailong_agency;`;

const undeletable = (table: string): string => `
revoke delete on hailong.${table} from hailong_agency;
drop policy agency_deletes_drafts on hailong.${table};`;

const OPENED_ON = `
alter table hailong.survey_round add column opened_on date;
grant update (opened_on) on hailong.survey_round to hailong_agency;`;

/** Rounds opened so far: the day in the trail, by the calendar of Viet Nam; without an entry, the first day of the window. */
const OPENED_SO_FAR = `
alter table hailong.survey_round no force row level security;
alter table hailong.audit_entry no force row level security;
update hailong.survey_round round set opened_on = coalesce(
  (select (max(entry.at) at time zone 'Asia/Ho_Chi_Minh')::date from hailong.audit_entry entry
   where entry.agency_id = round.agency_id and entry.action = 'open-round' and entry.subject = round.code),
  (round.document -> 'window' ->> 'opensOn')::date)
where round.state <> 'draft';
alter table hailong.audit_entry force row level security;
alter table hailong.survey_round force row level security;`;
