/** Lines of the release by hand that two agencies were shown, objections of one of them, and an answer; its signed act. */
export const OBJECTIONS_BY_HAND: readonly string[] = [
  `insert into hailong.release_line values
    (2, 'xep-hang-2018', 1, repeat('a', 64), '{"unit":1}', '2018-12-09', '2018-12-12'), (3, 'xep-hang-2018', 1, repeat('a', 64), '{"unit":null}', '2018-12-09', null)`,
  `insert into hailong.release_objection values
    (2, 'xep-hang-2018', 1, 1, 'sai số phiếu', 'a', '2018-12-03'), (2, 'xep-hang-2018', 1, 2, 'còn sai', 'a', '2018-12-05')`,
  `insert into hailong.objection_answer values (2, 'xep-hang-2018', 1, 1, false, 'đúng số phiếu', 'an', '2018-12-04')`,
  `update hailong.release_step set objections = 2, objections_accepted = 1 where state = 3`,
  `insert into hailong.release_paper values
    (1, 'xep-hang-2018', 1, encode(sha256('%PDF'), 'hex'), '%PDF', 'bình', '2018-12-13')`,
];
