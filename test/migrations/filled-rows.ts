import { OBJECTIONS_BY_HAND } from './filled-objections';

/** @param n of the row, one digit */
const id = (kind: string, n: number): string => `${kind.padEnd(8, '0')}-0000-4000-8000-00000000000${n}`;

/** Agency P.1, its open round 1, and what the program was not asked to make: each state and each kind once. */
export const ROWS_BY_HAND: readonly string[] = [
  `insert into hailong.agency_succession values (4, 3, '2018-07-01', 'merged', 1), (4, 2, '2018-07-01', 'split', 0.25)`,
  ...['granted', 'refused', 'withdrawn'].map(
    (outcome, n) => `
insert into hailong.dossier (agency_id, dossier_id, code, receiving_id, deciding_id, procedure_code, field, outcome, late,
  applicant, finished_on, reported_at, person_tag, sealed_contact, contact_destroyed_at, objects, retracted_on)
values (2, '${id('d', n)}', 'H-${n}', 2, 1, ${n ? `'1.00${n}'` : 'null'}, ${n ? `'Đất đai'` : 'null'}, '${outcome}', ${n === 1},
  '${['citizen', 'organization', 'agency'][n]}', '2018-07-0${n + 1}', '2018-07-10 08:00+07', ${n ? `'\\x0${n}'` : 'null'},
  ${n === 2 ? 'null' : `'\\xff0${n}'`}, ${n === 2 ? `'2018-08-01 08:00+07'` : 'null'}, ${n === 2}, ${n === 1 ? `'2018-07-20'` : 'null'})`,
  ),
  `insert into hailong.frame_count values
    (2, '${id('c', 1)}', '2018-01-01', '2018-06-30', '2018-07-01', null, null, null, 120, 'báo cáo', 'quý I và II', 'a', '2018-07-01 08:00+07'),
    (2, '${id('c', 2)}', '2018-01-01', '2018-06-30', '2018-07-02', 'Đất đai', 'N1', 'citizen', 40, 'báo cáo', 'đất đai', 'a', '2018-07-02 08:00+07')`,
  `insert into hailong.component_count values
    (2, '${id('a', 1)}', '2018-01-01', '2018-03-31', 'dossiers', 2618, '2018-04-01', 'Cổng DVCQG', 'a', '2018-04-01 08:00+07'),
    (2, '${id('a', 2)}', '2018-01-01', '2018-03-31', 'dossiers', 2620, '2018-04-10', 'Cổng DVCQG', 'b', '2018-04-10 08:00+07'),
    (2, '${id('a', 3)}', '2018-01-01', '2018-03-31', 'indicator_1', 1.75, '2018-04-10', 'thẩm định', 'b', '2018-04-10 08:00+07')`,
  ...['survey', 'recontact'].map(
    (purpose) => `
insert into hailong.draw (agency_id, round_id, purpose, drawn_on, method, seed, frame_as_of, frame_digest, document, actor)
values (2, 1, '${purpose}', '2018-08-01', 'stratified-1', 'seed', '2018-07-31 08:00+07', 'digest', '{"design": {}}', 'a')`,
  ),
  `insert into hailong.draw_frame values (2, 1, 1, E'H-0 all 1\\nH-1 all 2'), (2, 2, 1, 'H-0 all 1')`,
  `insert into hailong.draw_member values
    (2, 1, '${id('d', 0)}', 0, 1, 'sample', '2018-08-01', '2018-08-01 08:00+07', null, null),
    (2, 1, '${id('d', 1)}', 0, 2, 'replacement', '2018-08-05', '2018-08-05 08:00+07', '${id('d', 0)}', 'không gặp'),
    (2, 1, '${id('d', 2)}', 0, 3, 'replacement', null, null, null, null)`,
  ...[null, '2018-09-01'].map(
    (closedOn, n) => `
insert into hailong.recontact_batch (agency_id, round_id, giver_id, method, seed, digest, drawn_on, ends_on, closed_on, document, actor)
values (1, 1, ${n + 1}, 'hash-order-1', 'seed', 'digest', '2018-08-05', '2018-10-04', ${closedOn ? `'${closedOn}'` : 'null'}, '{"agencies": []}', 'a')`,
  ),
  `insert into hailong.recontact_draw values (2, 1, 1, 1, 40, 2, false), (2, 2, 1, 1, 38, 1, true)`,
  `insert into hailong.recontact_frame values (2, 1, 1, E'H-0 P.1\nH-1 P.1'), (2, 2, 1, 'H-2 P.1')`,
  `insert into hailong.recontact_member values
    (2, 1, '${id('d', 0)}', 1, '\\xff00', 'hoa'), (2, 1, '${id('d', 1)}', 2, '\\xff01', null), (2, 2, '${id('d', 2)}', 1, null, 'nam')`,
  `insert into hailong.recontact_outcome values
    (2, 1, '${id('d', 0)}', 1, 1, null, null, null, 1, null, 'hoa', '2018-08-06'),
    (2, 1, '${id('d', 0)}', 2, 0, 0, 0, 0, 2, null, 'hoa', '2018-08-07'),
    (2, 1, '${id('d', 0)}', 3, 0, 1, 2, 2, 2, 'nhớ nhầm', 'hoa', '2018-08-08'),
    (2, 2, '${id('d', 2)}', 1, 3, null, null, null, 1, null, 'nam', '2018-08-07')`,
  `insert into hailong.draw (agency_id, round_id, purpose, drawn_on, method, seed, frame_as_of, frame_digest, document, actor)
    values (1, 1, 'households', '2018-08-01', 'hash-stages-1', 'seed', '2018-07-31 08:00+07', 'digest', '{"design": {}}', 'a')`,
  `insert into hailong.draw_frame values (1, 3, 1, E'P.3\\tThôn 1\\tdo-thi\\t120\\n')`,
  `insert into hailong.draw_cluster values
    (1, 3, 1, 1, 0, 'P.3', 'Thôn 2', 120, 0.5, 0.1), (1, 3, 2, 1, 0, 'P.3', 'Thôn 1', 60, 0.25, 0.05)`,
  `insert into hailong.draw_household values
    (1, 3, 1, 17, 1, 'sample', '2018-08-01', null, null), (1, 3, 1, 4, 2, 'replacement', '2018-08-09', 17, 'đi vắng'),
    (1, 3, 1, 99, 3, 'replacement', null, null, null)`,
  `update hailong.response_detail set cluster = 2 where serial in ('P-1', 'P-3')`,
  `insert into hailong.block values
    (2, 1, 1, 0, -1, -1, -1, 1, 3, '2018-08-13', 5, 0, 0), (2, 1, 1, 0, 2, -1, -1, 2, 2, '2018-08-20', 1, 2, 5),
    (2, 1, 1, 0, -1, -1, -1, 3, 5, '2018-11-30', 1, 0, 0)`,
  `insert into hailong.block_tally values
    (2, 1, 1, 0, -1, -1, -1, 1, '2018-08-13', '2018-08-20', 5, '{5,0}', '{}'), (2, 1, 1, 0, 2, -1, -1, 2, '2018-08-20', null, 8, '{0,8}', '{"TUOI": 360}')`,
  `insert into hailong.block_tally values (2, 1, 1, 0, -1, -1, -1, 3, '2018-11-30', '2018-11-30', 1, '{1,0}', '{}', true)`,
  `insert into hailong.block_products values (2, 1, 1, 5, '{4,0}', '{5,3}', '{{4,0},{0,0}}', '{{4,2},{0,0}}', '{{5,3},{3,3}}')`,
  `insert into hailong.held_answers values (2, 1, 1, 0, -1, -1, -1, '{1}', '{0}', '{2}', '{}')`,
  `insert into hailong.sealing_moment values (2, 1, '2018-08-20')`,
  `insert into hailong.unit_group_tally values (1, 1, 'Cụm Bắc', 1, 0, 7, '{7,0}', '{"TUOI": 240}', '2018-11-30')`,
  `insert into hailong.received_forms values (2, 1, '2018-08-14', -1, -1, -1, -1, 3, 7, 5), (2, 1, '2018-08-14', 0, 2, 0, 0, 3, 7, 5)`,
  `insert into hailong.form_account values (2, 1, 0, 1, 2, 3, 18, '2018-11-30', 1, 2)`,
  `insert into hailong.quota_cell values
    (2, 1, 901, 'hand', false, null, null, null, null, null, 'none', null, 0),
    (2, 1, 902, 'hand', false, 'xã', 0, 1, 1, 1, 'floor', null, 0),
    (2, 1, 903, 'hand', false, null, null, 2, null, null, 'exact', 30, 8),
    (1, 1, 904, 'hand', true, null, null, null, null, null, 'ceiling', 500, 22)`,
  `insert into hailong.quota_target values
    (2, 1, 902, '2018-07-01', 120, 30, 'frame', false, 'a', '2018-07-01 08:00+07'),
    (2, 1, 903, '2018-07-01', null, 30, 'plan', true, 'a', '2018-07-01 08:00+07')`,
  `insert into hailong.round_secret values
    (2, 1, '\\x01', '\\x02', '\\x03', '2018-08-01', null), (3, 1, '\\x01', null, null, '2018-08-01', '2018-08-10')`,
  `insert into hailong.round_class_key values (2, 1, 3, '\\x05', '\\x06')`,
  `insert into hailong.admission_terms values (2, 1, '2018-08-31', null, null), (3, 1, '2018-08-31', 12, 7)`,
  `insert into hailong.frame_confirmation values (2, 1, '\\x09', '2018-07-31', 1, 3, 2, 'a')`,
  `update hailong.dossier set vouched_by = 'system', asked_on = '2018-08-01' where code = 'H-1'`,
  `update hailong.dossier set vouched_by = 'above' where code = 'H-2'`,
  ...['email', 'webhook', 'paper'].map(
    (port, n) => `
insert into hailong.invitation values (2, '${id('a', n)}', 1, ${n ? 1 : 'null'}, ${n ? `'${id('d', n)}'` : 'null'}, '${port}',
  ${n ? `'\\xfe'` : 'null'}, '2018-08-01', '2018-08-31', ${n ? `'2018-08-02'` : 'null'}, ${n === 1 ? `'2018-08-09'` : 'null'},
  ${n === 2 ? `'2018-08-10'` : 'null'}, ${n > 0})`,
  ),
  `insert into hailong.invitation values (2, '${id('a', 9)}', 1, null, '${id('d', 0)}', 'app', null, '2018-08-01', '2018-08-31',
    null, null, null, true)`,
  `insert into hailong.app_client values (1, '${id('9', 1)}', 'Hue-S', '\\x01', false), (1, '${id('9', 2)}', 'Cũ', '\\x02', true)`,
  ...['sms', 'zalo'].map(
    (port, n) => `
insert into hailong.invitation values (2, '${id('a', n + 3)}', 1, null, null, '${port}', '\\xfe', '2018-08-01', '2018-08-31',
  '2018-08-02', null, null, true)`,
  ),
  `insert into hailong.list_member values
    (2, '${id('7', 1)}', 1, 'coordination', true, 1, 'SKHCN', null, 'Sở Khoa học và Công nghệ', 'departments', '\\xfd', true, false,
      null, null, null, null, true, null),
    (2, '${id('7', 2)}', 1, 'organizations', false, 1, null, '\\x07', null, null, '\\xfc', true, false,
      '2018-08-03', 'post', '2018-08-09', null, false, null),
    (2, '${id('7', 3)}', 1, 'organizations', false, 2, null, '\\x08', null, null, null, false, true,
      '2018-08-03', 'hand', null, '2018-08-10', false, null),
    (2, '${id('7', 4)}', 9, 'coordination', true, null, 'UBND', null, 'UBND huyện', null, null, false, false,
      null, null, null, null, true, false)`,
  `insert into hailong.invitation values (2, '${id('a', 8)}', 1, null, null, 'paper', null, '2018-08-01', '2018-08-31', null, null,
    null, true, '${id('7', 1)}', 'coordination', 'departments', true)`,
  `insert into hailong.admission values
    (2, 1, '\\x04', '\\x14', '2018-08-31', null, false, 'coordination', 'departments')`,
  `insert into hailong.admission values
    (2, 1, '\\x01', '\\x11', '2018-08-31', null, false), (2, 1, '\\x02', '\\x12', '2018-08-31', '\\x22', false),
    (2, 1, '\\x03', '\\x13', '2018-08-31', null, true)`,
  `update hailong.admission set form_class = 3 where token_hash in ('\\x02', '\\x03')`,
  `update hailong.list_member set confirmed = true where number = 1`,
  ...['waiting', 'delivered', 'failed', 'dropped'].map(
    (state, n) => `
insert into hailong.delivery values (2, '${id('e', n)}', '${id('a', n % 3)}', '${n < 3 ? 'invitation' : 'reminder'}', '${state}', ${n},
  '2018-08-02 08:00+07', ${n > 1 ? `'SMTP.550'` : 'null'})`,
  ),
  ...['confirmed', 'delivered'].map(
    (state, n) => `
insert into hailong.delivery values (2, '${id('e', n + 4)}', '${id('a', n + 3)}', 'invitation', '${state}', 1,
  '2018-08-02 08:00+07', null, '${['sms', 'zalo'][n]}', '2018-08-02', ${2 - n}, ${n ? 300 : 1700}, ${n === 1})`,
  ),
  `insert into hailong.reminder_group values (2, 1, '2018-08-02', '2018-08-09', 7)`,
  `insert into hailong.ranking_scheme values
    (1, 'xep-hang-2018', 1, 'announced', '{"title": {"vi": "Xếp hạng 2018"}}', '2018-08-01', null),
    (1, 'xep-hang-2018', 2, 'announced', '{"title": {"vi": "Xếp hạng 2018, sửa"}}', '2018-08-15', '2018-08-06'),
    (1, 'xep-hang-2019', 1, 'draft', '{"title": {"vi": "Xếp hạng 2019"}}', null, null)`,
  `insert into hailong.field_list values
    (1, 1, 'published', '{"fields": [{"code": "dat-dai", "label": {"vi": "Đất đai"}, "procedures": ["1.012753"]}]}', '2018-08-01'),
    (1, 2, 'draft', '{"fields": [{"code": "dat-dai", "label": {"vi": "Đất đai"}, "procedures": []}]}', null)`,
  `insert into hailong.point_conversion values
    (1, 'cchc-p', 1, '{"code": "cchc-p", "maximum": 10}', '2018-08-01'),
    (1, 'cchc-p', 2, '{"code": "cchc-p", "maximum": 12.5}', '2018-08-15')`,
  `insert into hailong.release values
    (1, 'xep-hang-2018', 1, 'xep-hang-2018', '{"a":1}', repeat('a', 64)), (1, 'xep-hang-2018', 2, 'xep-hang-2018', '{"a":2}', repeat('b', 64))`,
  `insert into hailong.release_step values
    (1, 'xep-hang-2018', 1, 1, 0, 'an', '2018-12-01', null, null, null, null, null),
    (1, 'xep-hang-2018', 1, 2, 1, 'an', '2018-12-02', '2018-12-09', null, null, null, null),
    (1, 'xep-hang-2018', 1, 3, 3, 'bình', '2018-12-12', null, null, '12/QĐ-UBND', '2018-12-11', 'Nguyễn Văn A'),
    (1, 'xep-hang-2018', 2, 1, 4, 'an', '2018-12-20', null, 'sai tên', null, null, null)`,
  `insert into hailong.release_link values
    (1, 1, 'xep-hang-2018', 1, repeat('a', 64), repeat('b', 64), repeat('c', 64))`,
  ...OBJECTIONS_BY_HAND,
  `insert into hailong.counter values (2, '${id('b', 1)}', 'Quầy 1', '\\x01', false), (2, '${id('b', 2)}', 'Ki-ốt', '\\x02', true)`,
  `insert into hailong.collecting_body (agency_id, code, name, kind, active) values
    (1, 'VNPOST', 'Bưu điện tỉnh', 1, true), (1, 'CON-1', 'Công ty tư vấn', 3, false)`,
  `insert into hailong.response_import values
    (2, '${id('f', 1)}', 1, 'phieu.csv', 24, 22, 1, 1, true, 'a', '2018-08-12 08:00+07'),
    (2, '${id('f', 2)}', 1, 'phieu-2.csv', 500, 500, 0, 0, false, 'a', '2018-08-13 08:00+07')`,
  `insert into hailong.dossier_import values
    (2, repeat('1', 64), 'ho-so.csv', 31, 24, 3, 2, 1, true, 'a', '2018-08-12 08:00+07'),
    (2, repeat('2', 64), 'ho-so.jsonl', 1000, 1000, 0, 0, 0, false, 'a', '2018-08-13 08:00+07')`,
  `insert into hailong.open_comment (agency_id, round_id, questionnaire_id, item, comment, response_id, form_class, block) values
    (2, 1, 1, 'YK', E'Cán bộ\\tnhiệt tình \\\\ chu đáo', '${id('7', 1)}', 3, 0),
    (2, 1, 1, 'YK', 'Đúng hẹn', null, 2, 2),
    (2, 1, 1, 'YK', E'Chờ lâu\\nquá', '${id('7', 2)}', 1, 0)`,
  `insert into hailong.open_comment (agency_id, round_id, questionnaire_id, repeat_digest) values
    (2, 1, 1, '${id('8', 1)}'), (2, 1, 1, null)`,
  `insert into hailong.opinion_code values (2, 1, 'YK', 'cho-lau', 'Chờ lâu')`,
  `insert into hailong.published_answer values
    (2, '${id('6', 1)}', 1, 'Chờ lâu', 'Đã thêm quầy', null, '2018-08-15', null),
    (2, '${id('6', 2)}', 1, 'Khen', 'Cảm ơn', 'Tốt', '2018-08-15', '2018-08-16')`,
  ...[1, 2, 3, 4, 5, 6].map(
    (state) => `
insert into hailong.opinion values (2, '${id('5', state)}', 1, 1, ${state > 3 ? 2 : 1}, 'YK', 'Ý kiến ${state}', 'y kien ${state}',
  '2018-08-10', '2018-08-31', ${state}, ${state > 1 ? `'Phòng Một cửa'` : 'null'}, ${state === 4 ? `'cho-lau'` : 'null'},
  ${state > 2 ? `'2018-08-15'` : 'null'}, ${state === 6 ? `'${id('6', 1)}'` : 'null'})`,
  ),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(
    (step) => `
insert into hailong.opinion_step values (2, '${id('5', 6)}', ${step}, ${step}, ${step === 4 ? 'null' : `'ghi chú'`}, 'a',
  '2018-08-15 08:00+07')`,
  ),
  `update hailong.open_comment set masked = 1, sealed = '\\x0102' where comment like 'Chờ%'`,
  `update hailong.opinion set masked = 2, sealed = '\\x03' where state = 3`,
  `insert into hailong.original_opening values (2, '${id('d', 9)}', '${id('5', 3)}', 'thanh tra', 'đơn số 5', '2018-08-15 08:00+07', '2018-08-16 08:00+07')`,
  `insert into hailong.letter_box values (1, '${id('c', 1)}', 2, '\\x01'), (1, '${id('c', 2)}', null, null)`,
  `insert into hailong.letter values (1, '${id('c', 3)}', 2, 1, 1, 3, '2018-08-15 09:15+07', '\\x02'),
    (1, '${id('c', 4)}', 2, 2, 0, 0, null, null)`,
  `update hailong.survey_response set valid = false where response_id =
    (select response_id from hailong.survey_response where valid and channel <> 2 order by response_id limit 1)`,
  `update hailong.survey_response set flags = 1 where response_id in
    (select response_id from hailong.survey_response where valid order by response_id limit 2)`,
  `update hailong.response_detail set surplus_reason = 2 where serial = 'P-23'`,
  `update hailong.survey_response r set surplus = true from hailong.response_detail d
    where (d.agency_id, d.response_id) = (r.agency_id, r.response_id) and d.surplus_reason is not null`,
  `insert into hailong.response_correction (agency_id, response_id, valid, reason, actor, at)
    select agency_id, response_id, valid, 'xem lại', 'a', '2018-08-15 09:00+07' from hailong.survey_response
    where not valid and not exists (select from hailong.response_detail d
      where (d.agency_id, d.response_id) = (survey_response.agency_id, survey_response.response_id) and d.set_aside is not null)`,
];

/** Ids and times that the program or the database made at random or by the clock, in an order that the rows themselves have. */
export const SAME_EVERY_TIME: readonly string[] = [
  `update hailong.audit_entry t set entry_id = n.id, at = '2018-08-15 08:00+07' from (
    select entry_id, md5('audit ' || row_number() over (order by at, action, subject, before::text, after::text))::uuid as id
    from hailong.audit_entry) n where n.entry_id = t.entry_id`,
  `update hailong.open_comment t set comment_id = n.id from (
    select comment_id, md5('comment ' || row_number() over (order by item, comment, repeat_digest))::uuid as id from hailong.open_comment) n
    where n.comment_id = t.comment_id`,
  `update hailong.response_correction set correction_id = md5('correction')::uuid`,
  `update hailong.quota_target set at = '2018-08-01 08:00+07'`,
];
