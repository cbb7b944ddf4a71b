import { TestDatabase } from './test-database';

/** A user of the database: a role, with or without an agency and a mandate set. */
export interface Actor {
  readonly role: string;
  readonly agencyId?: number;
  readonly mandateId?: number;
}

/** Writes a row for agency 1 and a row for agency 2 in every table, all drafts, as superuser, past the walls. */
export async function seedEveryTable(db: TestDatabase): Promise<void> {
  for (const n of [1, 2]) {
    const id = `00000000-0000-4000-8000-00000000000${n}`;
    for (const statement of rowsOf(n, id)) await db.admin(statement);
  }
  await db.admin(
    `insert into hailong.agency_succession values (1, 2, '2025-07-01', 'merged', 1), (2, 1, '2026-07-01', 'split', 0.5)`,
  );
}

const rowsOf = (n: number, id: string): string[] => [
  `insert into hailong.agency (code, founded_on) values ('A${n}', '2020-01-01')`,
  `insert into hailong.agency_version values (${n}, '2020-01-01', 'Sở ${n}', 'department', 'province', null, 'so ${n}')`,
  `insert into hailong.ranking_scheme (agency_id, code, version, state, document) values (${n}, 's', 1, 'draft', '{}')`,
  `insert into hailong.field_list (agency_id, version, state, document) values (${n}, 1, 'draft', '{"fields": []}')`,
  `insert into hailong.point_conversion values (${n}, 'd', 1, '{"code": "d"}', '2026-01-01')`,
  `insert into hailong.release values (${n}, 'r', 1, 's', '{}', repeat('a', 64))`,
  `insert into hailong.release_step values (${n}, 'r', 1, 1, 0, 'an', '2026-01-01')`,
  `insert into hailong.release_link values (${n}, 1, 'r', 1, repeat('a', 64), repeat('b', 64), repeat('c', 64))`,
  `insert into hailong.release_paper values (${n}, 'r', 1, encode(sha256('x'), 'hex'), 'x', 'a', '2026-01-02')`,
  `insert into hailong.release_line values (${n}, 'r', 1, repeat('a', 64), '{}', '2026-01-09')`,
  `insert into hailong.release_objection values (${n}, 'r', 1, 1, 'sai số phiếu', 'a', '2026-01-02')`,
  `insert into hailong.objection_answer values (${n}, 'r', 1, 1, false, 'đúng số phiếu', 'an', '2026-01-03')`,
  `insert into hailong.criteria_set (agency_id, code, version, state, document) values (${n}, 'c', 1, 'draft', '{}')`,
  `insert into hailong.questionnaire (agency_id, code, version, state, document, sheet_offsets, sheet_size)
   values (${n}, 'q', 1, 'draft', '{}', '{}', 0)`,
  `insert into hailong.survey_plan (agency_id, code, state, document) values (${n}, 'p', 'draft', '{}')`,
  `insert into hailong.survey_round (agency_id, plan_id, code, state, document) values (${n}, ${n}, 'r', 'draft', '{}')`,
  `insert into hailong.survey_response (response_id, agency_id, round_id, questionnaire_id, received_on, respondent_group, channel, answers)
   values ('${id}', ${n}, 1, 1, '2026-01-01', 0, 0, '5')`,
  `insert into hailong.response_detail values (${n}, '${id}')`,
  `insert into hailong.open_comment (agency_id, comment_id, round_id, questionnaire_id, item, comment, response_id, form_class)
    values (${n}, '${id}', 1, 1, 'YK', 'xin chào', '${id}', 3)`,
  `insert into hailong.opinion_code values (${n}, 1, 'YK', 'cho-lau', 'chờ lâu')`,
  `insert into hailong.published_answer (agency_id, answer_id, round_id, summary, answer, published_on)
   values (${n}, '${id}', 1, 's', 'a', '2026-01-01')`,
  `insert into hailong.opinion
     (agency_id, opinion_id, round_id, questionnaire_id, group_no, item, comment, folded, appeared_on, due_on)
   values (${n}, '${id}', 1, 1, 1, 'YK', 'xin chào', 'xin chao', '2026-01-01', '2026-01-22')`,
  `insert into hailong.opinion_step values (${n}, '${id}', 1, 1, 'n', 'a', now())`,
  `insert into hailong.original_opening values (${n}, '${id}', '${id}', 'a', 'r', '2026-01-01', '2026-01-02')`,
  `insert into hailong.letter_box values (${n}, '${id}', 1, 'x')`,
  `insert into hailong.letter (agency_id, letter_id, about_id, sealed) values (${n}, '${id}', 1, 'x')`,
  `insert into hailong.response_correction values (${n}, '${id}', '${id}', false, 'trùng', 'a')`,
  `insert into hailong.tally (agency_id, round_id, questionnaire_id, respondent_group, channel, responses, invalid, counts, seen)
   values (${n}, 1, 1, 0, 0, 1, 0, '{1}', 1)`,
  `insert into hailong.block (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, block_no, moment)
   values (${n}, 1, 1, 0, -1, -1, -1, 1, '2026-01-05')`,
  `insert into hailong.block_tally (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, block_no,
     sealed_on, shown_on, responses, counts, sums) values (${n}, 1, 1, 0, -1, -1, -1, 1, '2026-01-05', '2026-01-12', 5, '{5}', '{}')`,
  `insert into hailong.block_products values (${n}, 1, 1, 5, '{4}', '{5}', '{{4}}', '{{4}}', '{{5}}')`,
  `insert into hailong.held_answers values (${n}, 1, 1, 0, -1, -1, -1, '{0}', '{0}', '{0}', '{}')`,
  `insert into hailong.sealing_moment values (${n}, 1, '2026-01-05')`,
  `insert into hailong.unit_group_tally values (${n}, 1, 'Cụm', 1, 0, 5, '{5}', '{}', '2026-01-12')`,
  `insert into hailong.form_account values (${n}, 1, 0, 0, 0, 0, 5, '2026-01-12')`,
  `insert into hailong.received_forms values (${n}, 1, '2026-01-05', -1, -1, -1, -1, 1, 0, 0)`,
  `insert into hailong.quota_cell (agency_id, round_id, cell_id, rule, meaning) values (${n}, 1, 1, 'q', 'floor')`,
  `insert into hailong.quota_target values (${n}, 1, 1, '2026-01-01', 1, 1, 's', false, 'a')`,
  `insert into hailong.dossier (agency_id, dossier_id, code, receiving_id, deciding_id, outcome, applicant, finished_on)
   values (${n}, '${id}', 'c', 1, 1, 'granted', 'citizen', '2026-01-01')`,
  `insert into hailong.frame_count (agency_id, window_from, window_to, as_of, dossiers, source, note, actor)
   values (${n}, '2026-01-01', '2026-01-01', '2026-01-01', 1, 's', 'n', 'a')`,
  `insert into hailong.component_count (agency_id, period_from, period_to, name, value, as_of, source, actor)
   values (${n}, '2026-01-01', '2026-03-31', 'dossiers', 1, '2026-04-01', 's', 'a')`,
  `insert into hailong.draw (agency_id, round_id, purpose, drawn_on, method, seed, frame_as_of, frame_digest, document, actor)
   values (${n}, 1, 'survey', '2026-01-01', 'm', 's', now(), 'd', '{}', 'a')`,
  `insert into hailong.draw_frame values (${n}, ${n}, 1, 'c all')`,
  `insert into hailong.draw_member values (${n}, ${n}, '${id}', 0, 1, 'sample', '2026-01-01', now())`,
  `insert into hailong.recontact_batch (agency_id, round_id, giver_id, method, seed, digest, drawn_on, ends_on, document, actor)
   values (${n}, 1, ${n}, 'm', 's', 'd', '2026-01-01', '2026-02-01', '{}', 'a')`,
  `insert into hailong.recontact_draw values (${n}, ${n}, ${n}, 1, 9, 1)`,
  `insert into hailong.recontact_frame values (${n}, ${n}, 1, 'c A')`,
  `insert into hailong.recontact_member values (${n}, ${n}, '${id}', 1, 'sealed', 'caller')`,
  `insert into hailong.recontact_outcome values (${n}, ${n}, '${id}', 1, 0, 0, 0, 0, 1, null, 'caller', '2026-01-02')`,
  `insert into hailong.draw_cluster values (${n}, ${n}, 1, 1, 0, 'c', 'v', 1, 1, 1)`,
  `insert into hailong.draw_household values (${n}, ${n}, 1, 1, 1, 'sample', '2026-01-01')`,
  `insert into hailong.round_secret values (${n}, 1, '', '', '', '2026-01-01')`,
  `insert into hailong.round_class_key values (${n}, 1, 3, '', '')`,
  `insert into hailong.admission_terms (agency_id, round_id, expires_on) values (${n}, 1, '2026-01-01')`,
  `insert into hailong.frame_confirmation values (${n}, 1, 'd', '2026-01-01', 1, 1, 0, 'a')`,
  `insert into hailong.invitation (agency_id, invitation_id, round_id, port, made_on, expires_on)
   values (${n}, '${id}', 1, 'paper', '2026-01-01', '2026-01-01')`,
  `insert into hailong.admission (agency_id, round_id, token_hash, short_code_hash, expires_on) values (${n}, 1, 'a', 'a', '2026-01-01')`,
  `insert into hailong.app_client (agency_id, label, key_hash) values (${n}, 'Hue-S', 'a')`,
  `insert into hailong.collecting_body (agency_id, code, name, kind) values (${n}, 'VNPOST', 'Bưu điện', 1)`,
  `insert into hailong.counter (agency_id, label, token_hash) values (${n}, 'Quầy 1', 'a')`,
  `insert into hailong.delivery (agency_id, delivery_id, invitation_id, kind, next_attempt_at)
   values (${n}, '${id}', '${id}', 'invitation', now())`,
  `insert into hailong.reminder_group values (${n}, 1, '2026-01-01', '2026-01-02', 5)`,
  `insert into hailong.response_import (agency_id, import_id, round_id, file_name, actor) values (${n}, '${id}', 1, 'f', 'a')`,
  `insert into hailong.dossier_import (agency_id, file_digest, file_name, actor) values (${n}, repeat('0', 64), 'f', 'a')`,
  `insert into hailong.list_member (agency_id, member_id, round_id, respondent_group, body) values (${n}, '${id}', 1, 'g', true)`,
  `insert into hailong.audit_entry (agency_id, actor, action, subject) values (${n}, 'a', 'b', 'c')`,
];

export async function countRows(db: TestDatabase, table: string): Promise<number> {
  const [row] = await db.admin<{ n: number }>(`select count(*)::int as n from hailong.${table}`);
  return row?.n ?? 0;
}

/**
 * Runs a statement as the application would: logged in as hailong_app, one role, one agency, then rolled back. Each actor has
 * a session to itself, in which no other actor's agency was ever set.
 */
export async function actAs(
  db: Pick<TestDatabase, 'appSession'>,
  actor: Actor,
  sql: string,
): Promise<Record<string, unknown>[]> {
  const client = await db.appSession(JSON.stringify(actor));
  await client.query('begin');
  try {
    if (actor.role !== 'hailong_app') await client.query(`set local role ${actor.role}`);
    if (actor.agencyId !== undefined) await client.query(`set local hailong.agency_id = '${actor.agencyId}'`);
    if (actor.mandateId !== undefined)
      await client.query(`set local hailong.mandate_id = '${actor.mandateId}'`);
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.query('rollback');
  }
}
