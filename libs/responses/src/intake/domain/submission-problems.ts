import { Problem, problem } from '@hailong/kernel';

/** What may be wrong with a submission as a whole; what is wrong with an answer is said by the questionnaire. */

export function badKey(): Problem {
  return problem(
    'BAD_KEY',
    'key',
    'khóa phiếu phải gồm 16–64 chữ cái không dấu, chữ số, "-" hoặc "_"; hãy tạo ngẫu nhiên cho mỗi phiếu và gửi lại đúng khóa đó khi thử lại',
    'the key of a form has 16 to 64 letters, digits, "-" or "_"; make it at random for each form and repeat it on a retry',
  );
}

export function unknownRound(roundId: number): Problem {
  return problem(
    'UNKNOWN_ROUND',
    'round',
    `không có đợt khảo sát ${roundId} đang công bố; hãy kiểm tra lại đường dẫn`,
    `there is no announced survey round ${roundId}; check the link`,
  );
}

export function agencyNotInRound(code: string): Problem {
  return problem(
    'PARTICIPANT_UNKNOWN',
    'agencyCode',
    `cơ quan "${code}" không tham gia đợt khảo sát này; hãy kiểm tra lại mã cơ quan`,
    `the agency "${code}" does not take part in this round; check its code`,
  );
}

export function wrongRespondentGroup(code: string, known: readonly string[]): Problem {
  return problem(
    'GROUP_UNSUITED',
    'group',
    `phiếu này không dành cho nhóm đối tượng "${code}"; các nhóm của đợt: ${known.join(', ')}`,
    `this form is not for the respondent group "${code}"; the groups of the round: ${known.join(', ')}`,
  );
}

export function operatorNeeded(channel: string): Problem {
  return problem(
    'CHANNEL_NEEDS_OPERATOR',
    'channel',
    `phiếu "${channel}" do cán bộ nhập; hãy đăng nhập và dùng chức năng nhập phiếu`,
    `forms of the channel "${channel}" are typed in by an operator; log in and use the entry of forms`,
  );
}

export function notTypedIn(channel: string): Problem {
  return problem(
    'CHANNEL_NOT_TYPED_IN',
    'channel',
    `phiếu "${channel}" do người trả lời tự gửi nên không nhập tay; hãy chọn kênh của phiếu đang nhập: giấy, bưu điện, phỏng vấn hay điện thoại`,
    `forms of the channel "${channel}" are sent by those who answer and are not typed in; choose how this one came: paper, post, interview or phone`,
  );
}

export function unknownPart(
  place: 'field' | 'procedureGroup',
  code: string,
  known: readonly string[],
): Problem {
  const [vi, en] =
    place === 'field' ? ['lĩnh vực', 'service field'] : ['nhóm thủ tục hành chính', 'procedure group'];
  return problem(
    place === 'field' ? 'UNKNOWN_FIELD' : 'UNKNOWN_PROCEDURE_GROUP',
    place,
    `đợt khảo sát này không có ${vi} "${code}"; ${known.length ? `chọn trong: ${known.join(', ')}` : 'bỏ trống mục này'}`,
    `this round has no ${en} "${code}"; ${known.length ? `choose among: ${known.join(', ')}` : 'leave it out'}`,
  );
}

export function sheetWithoutQuestionnaire(): Problem {
  return problem(
    'SHEET_WITHOUT_QUESTIONNAIRE',
    'questionnaire',
    'chuỗi trả lời chỉ đọc được khi biết phiên bản mẫu phiếu; hãy gửi kèm questionnaire',
    'a sheet can only be read on its version of the questionnaire; send its id as well',
  );
}

export function quotaFull(rule: string): Problem {
  return problem(
    'QUOTA_FULL',
    '',
    `cảm ơn bạn đã dành thời gian; nhóm khảo sát này (${rule}) đã nhận đủ số phiếu theo kế hoạch nên phiếu này không được ghi nhận, bạn không cần gửi lại`,
    `thank you for your time; this part of the survey (${rule}) has all the forms its plan asks for, so this one was not recorded and need not be sent again`,
  );
}
