import { ANNOUNCED_TABLES } from './announced-tables';
import { REFERENCE_TABLES } from './reference-tables';

/** By column where a role may change or see only part of a row. The intake sees keys of responses, never answers. */
export const GRANTS = `
revoke all on schema hailong from public;
revoke all on all functions in schema hailong from public;
grant usage on schema hailong to hailong_agency, hailong_province, hailong_intake, hailong_public;
grant execute on function hailong.current_agency() to hailong_agency;
grant execute on function hailong.add_counts(integer[], integer[]) to hailong_agency, hailong_intake;
grant execute on function hailong.sheet_counts(text, integer[], integer, integer) to hailong_agency;
grant select on hailong.migrations to hailong_agency, hailong_province, hailong_intake, hailong_public;

grant select on ${REFERENCE_TABLES.map((t) => `hailong.${t}`).join(', ')} to hailong_agency, hailong_province, hailong_intake;
grant insert (code, founded_on, dissolved_on), update (dissolved_on) on hailong.agency to hailong_province;
grant insert, update (name, kind, level, parent_id) on hailong.agency_version to hailong_province;
grant insert, update (kind, share) on hailong.agency_succession to hailong_province;

grant select on ${ANNOUNCED_TABLES.map((t) => `hailong.${t}`).join(', ')} to hailong_agency, hailong_province, hailong_intake;
grant insert (agency_id, code, version, state, core, core_owner_id, core_id, extension, document, published_on),
  update (state, core, core_owner_id, core_id, extension, document, published_on) on hailong.criteria_set to hailong_agency;
grant insert (agency_id, code, version, state, criteria_owner_id, criteria_set_id, document, sheet_offsets, sheet_size, published_on),
  update (state, criteria_owner_id, criteria_set_id, document, sheet_offsets, sheet_size, published_on)
  on hailong.questionnaire to hailong_agency;
grant insert (agency_id, code, state, document), update (state, document) on hailong.survey_plan to hailong_agency;
grant insert (agency_id, plan_id, code, state, document), update (state, document) on hailong.survey_round to hailong_agency;

grant select, update (valid) on hailong.survey_response to hailong_agency;
grant select on hailong.open_comment to hailong_agency;
grant select, insert (agency_id, response_id, valid, reason, actor) on hailong.response_correction to hailong_agency;
grant select, update (responses, invalid, counts) on hailong.tally to hailong_agency;
grant select, insert (agency_id, actor, action, subject, before, after) on hailong.audit_entry to hailong_agency;

grant select on hailong.tally to hailong_province;
grant insert (agency_id, actor, action, subject, before, after) on hailong.audit_entry to hailong_province;

grant insert on hailong.survey_response to hailong_intake;
grant select (agency_id, response_id) on hailong.survey_response to hailong_intake;
grant insert (agency_id, round_id, questionnaire_id, received_on, item, comment) on hailong.open_comment to hailong_intake;
grant select, insert, update (responses, counts) on hailong.tally to hailong_intake;`;
