import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ADMISSIONS } from './admissions';
import { FRAME } from './frame';

/**
 * Tells dossiers and members of lists by what vouches for them, keeps confirmations of frames, gives each class of admissions a
 * key, and each round one last day for all its admissions. Admissions of closed rounds become a count.
 */
export class ClassesOfAdmissions1796400400001 implements MigrationInterface {
  readonly name = 'ClassesOfAdmissions1796400400001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    for (const statement of [FRAME, ADMISSIONS, COUNTED]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(BACK);
  }
}

const COUNTED = `
alter table hailong.admission no force row level security;
alter table hailong.round_secret no force row level security;
alter table hailong.admission_terms no force row level security;
insert into hailong.admission_terms (agency_id, round_id, expires_on, admissions, used)
select a.agency_id, a.round_id, max(a.expires_on), count(*),
  count(*) filter (where (a.used or a.blinded_hash is not null) and a.respondent_group is null)
from hailong.admission a join hailong.round_secret s using (agency_id, round_id)
where s.destroyed_on is not null group by a.agency_id, a.round_id;
delete from hailong.admission a using hailong.round_secret s
where s.agency_id = a.agency_id and s.round_id = a.round_id and s.destroyed_on is not null;
alter table hailong.admission_terms force row level security;
alter table hailong.round_secret force row level security;
alter table hailong.admission force row level security;`;

const BACK = `
alter table hailong.reminder_group drop constraint reminder_group_reminded_check;
alter table hailong.reminder_group add constraint reminder_group_reminded_check check (reminded >= 5) not valid;
revoke delete on hailong.admission from hailong_agency;
drop policy agency_destroys on hailong.admission;
drop policy agency_prolongs on hailong.admission;
alter table hailong.admission drop column form_class;
revoke update (expires_on) on hailong.admission from hailong_agency;
revoke update (expires_on) on hailong.invitation from hailong_agency;
drop table hailong.round_class_key, hailong.admission_terms, hailong.frame_confirmation;
alter table hailong.list_member drop column confirmed;
alter table hailong.dossier drop column vouched_by, drop column asked_on;`;
