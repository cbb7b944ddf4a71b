/** Grants, by column where a role may change or see only part of a row. Only the owner may delete or truncate. */
export const GRANTS = `
revoke all on schema hailong from public;
revoke all on all functions in schema hailong from public;
grant usage on schema hailong to hailong_agency, hailong_province, hailong_intake, hailong_public;
grant select on hailong.migrations to hailong_agency, hailong_province, hailong_intake, hailong_public;
grant execute on function hailong.current_agency() to hailong_agency;
grant execute on function hailong.sheet_counts(text, integer[], integer, integer) to hailong_agency;
grant execute on function hailong.must_be(boolean) to hailong_intake;

-- The organisation.
grant select on hailong.agency, hailong.agency_version, hailong.agency_succession
  to hailong_agency, hailong_province, hailong_intake;
grant insert (code, founded_on, dissolved_on), update (dissolved_on) on hailong.agency to hailong_province;
grant insert, update (name, kind, level, parent_id) on hailong.agency_version to hailong_province;
grant insert, update (kind, share) on hailong.agency_succession to hailong_province;

-- Announced documents.
grant select on hailong.criteria_set, hailong.questionnaire, hailong.survey_plan, hailong.survey_round
  to hailong_agency, hailong_province, hailong_intake;
grant insert (agency_id, code, version, state, core, core_owner_id, core_id, extension, document, published_on),
  update (state, core, core_owner_id, core_id, extension, document, published_on) on hailong.criteria_set to hailong_agency;
grant insert (agency_id, code, version, state, criteria_owner_id, criteria_set_id, document, sheet_offsets, sheet_size,
    published_on),
  update (state, criteria_owner_id, criteria_set_id, document, sheet_offsets, sheet_size, published_on)
  on hailong.questionnaire to hailong_agency;
grant insert (agency_id, code, state, document), update (state, document) on hailong.survey_plan to hailong_agency;
grant insert (agency_id, plan_id, code, state, document), update (state, document)
  on hailong.survey_round to hailong_agency;

-- The frame and draws from it.
grant select, insert, update (receiving_id, deciding_id, procedure_code, field, outcome, late, applicant, finished_on,
    person_tag, sealed_contact, contact_destroyed_at, objects, retracted_on)
  on hailong.dossier to hailong_agency;
grant select, insert (agency_id, window_from, window_to, as_of, field, procedure_group, applicant, dossiers, source, note,
    actor)
  on hailong.frame_count to hailong_agency;
grant select, insert (agency_id, round_id, purpose, drawn_on, method, seed, frame_as_of, frame_digest, document, actor)
  on hailong.draw to hailong_agency;
grant select, insert on hailong.draw_frame to hailong_agency;
grant select, insert, update (called_on, called_at, replaces, reason) on hailong.draw_member to hailong_agency;

-- Quotas.
grant select, insert (agency_id, round_id, cell_id, rule, shared, unit_class, respondent_group, channel, field,
    procedure_group, meaning, most),
  update (taken) on hailong.quota_cell to hailong_agency;
grant select on hailong.quota_cell to hailong_province;
grant select, update (taken) on hailong.quota_cell to hailong_intake;
grant select, insert (agency_id, round_id, cell_id, as_of, population, target, source, frozen, actor),
  update (population, target, source, frozen, actor, at) on hailong.quota_target to hailong_agency;
grant select on hailong.quota_target to hailong_province;

-- Invitations and their delivery. The province counts waiting messages and sees no invitation.
grant select, insert, update (sealed_signing_key, sealed_token_key, destroyed_on) on hailong.round_secret to hailong_agency;
grant select on hailong.round_secret to hailong_intake;
grant select, insert, update (port, dossier_id, sealed_contact, sent_on, reminded_on, revoked_on, admitted)
  on hailong.invitation to hailong_agency;
grant select (agency_id, round_id, invitation_id, revoked_on) on hailong.invitation to hailong_intake;
grant select, insert (agency_id, round_id, token_hash, short_code_hash, expires_on), update (used)
  on hailong.admission to hailong_agency;
grant select, update (blinded_hash) on hailong.admission to hailong_intake;
grant select, insert (agency_id, invitation_id, kind, next_attempt_at), update (state, attempts, next_attempt_at, reason)
  on hailong.delivery to hailong_agency;
grant select (agency_id, state, next_attempt_at) on hailong.delivery to hailong_province;
grant select, insert (agency_id, round_id, sent_through, made_on, reminded) on hailong.reminder_group to hailong_agency;

-- Responses. The intake recognises a response by its key and reads no answer.
grant select, update (valid, surplus, flags) on hailong.survey_response to hailong_agency;
grant insert on hailong.survey_response to hailong_intake;
grant select (agency_id, response_id, valid) on hailong.survey_response to hailong_intake;
grant select on hailong.response_detail to hailong_agency;
grant insert on hailong.response_detail to hailong_intake;
grant select on hailong.open_comment to hailong_agency;
grant insert (agency_id, round_id, questionnaire_id, received_on, item, comment) on hailong.open_comment to hailong_intake;
grant select, insert (agency_id, response_id, valid, reason, actor) on hailong.response_correction to hailong_agency;
grant select, insert, update (responses, invalid, counts) on hailong.tally to hailong_agency;
grant select, insert, update (responses, counts) on hailong.tally to hailong_intake;
grant select on hailong.tally to hailong_province;
grant select, insert, update (last_row, stored, repeated, refused, finished, actor, at)
  on hailong.response_import to hailong_agency;
grant select, insert (agency_id, label, token_hash), update (retired) on hailong.counter to hailong_agency;
grant select on hailong.counter to hailong_intake;

-- The audit trail.
grant select, insert (agency_id, actor, action, subject, before, after) on hailong.audit_entry to hailong_agency;
grant insert (agency_id, actor, action, subject, before, after) on hailong.audit_entry to hailong_province;`;
