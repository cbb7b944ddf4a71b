import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AGENCIES } from './agencies';
import { AUDIT } from './audit';
import { CRITERIA } from './criteria';
import { DOSSIERS } from './dossiers';
import { DRAWS } from './draws';
import { FUNCTIONS } from './functions';
import { GRANTS } from './grants';
import { INVITATIONS } from './invitations';
import { AGENCY_POLICIES } from './policies/agency';
import { INTAKE_POLICIES } from './policies/intake';
import { PROVINCE_POLICIES } from './policies/province';
import { QUESTIONNAIRES } from './questionnaires';
import { QUOTAS } from './quotas';
import { RESPONSES } from './responses';
import { ROW_SECURITY } from './row-security';
import { SURVEYS } from './surveys';

/**
 * The schema and its walls. Three kinds of tables, named at the start of each table's comment: reference (all roles read,
 * the province writes), announced (private to its agency until it leaves draft, then read by all), tenant (behind the
 * wall of one agency). `agency_id` comes first in every key, row security is on and forced everywhere, and no role may
 * truncate or delete.
 */
export class FirstSchema1796000000001 implements MigrationInterface {
  readonly name = 'FirstSchema1796000000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    const functions = [FUNCTIONS];
    const tables = [
      AGENCIES,
      CRITERIA,
      QUESTIONNAIRES,
      SURVEYS,
      DOSSIERS,
      DRAWS,
      QUOTAS,
      INVITATIONS,
      RESPONSES,
      AUDIT,
    ];
    const walls = [ROW_SECURITY, AGENCY_POLICIES, PROVINCE_POLICIES, INTAKE_POLICIES, GRANTS];
    for (const statement of [...functions, ...tables, ...walls]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(DOWN);
  }
}

const DOWN = `
drop table hailong.audit_entry;
drop table hailong.counter, hailong.response_import, hailong.tally, hailong.response_correction, hailong.open_comment,
  hailong.response_detail, hailong.survey_response;
drop table hailong.reminder_group, hailong.delivery, hailong.admission, hailong.invitation, hailong.round_secret;
drop table hailong.quota_target, hailong.quota_cell;
drop table hailong.draw_member, hailong.draw_frame, hailong.draw;
drop table hailong.frame_count, hailong.dossier;
drop table hailong.survey_round, hailong.survey_plan, hailong.questionnaire, hailong.criteria_set;
drop table hailong.agency_succession, hailong.agency_version, hailong.agency;
drop function hailong.must_be(boolean);
drop function hailong.sheet_counts(text, integer[], integer, integer);
drop function hailong.current_agency();
revoke select on hailong.migrations from hailong_agency, hailong_province, hailong_intake, hailong_public;
revoke usage on schema hailong from hailong_agency, hailong_province, hailong_intake, hailong_public;`;
