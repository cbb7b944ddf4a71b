import { catalogue } from '@hailong/kernel';

/** Every problem of re-contact checks. */
export const PROBLEMS = catalogue({
  RECONTACT_SIZE_UNCLEAR: {
    vi: 'Ghi tỷ lệ phần trăm hoặc tổng số người, chỉ một trong hai.',
    en: 'Give a percentage or a number of people, exactly one of them.',
  },
  RECONTACT_PERCENT_OUTSIDE: (least: number, most: number) => ({
    vi: `Phúc tra từ ${least} % đến ${most} % số người đã được chọn: ghi lại tỷ lệ.`,
    en: `A re-contact check takes ${least} to ${most} percent of those drawn: change the share.`,
  }),
  RECONTACT_NUMBER_OUTSIDE: (least: number, most: number) => ({
    vi: `Phải là số nguyên từ ${least} đến ${most}.`,
    en: `It must be a whole number from ${least} to ${most}.`,
  }),
  RECONTACT_ROUND_NOT_OPEN: {
    vi: 'Chỉ rút được danh sách phúc tra khi đợt đang mở, vì khi đóng đợt thông tin liên hệ bị hủy: rút trước khi đóng, gọi sau khi đóng vẫn được.',
    en: 'A re-contact batch is drawn while the round is open, because contacts are destroyed when it closes: draw before the close, the calls may follow after it.',
  },
  RECONTACT_AGENCY_UNSUITED: (code: string) => ({
    vi: `Cơ quan bạn không phải cấp trên của "${code}" nên không giao được việc phúc tra cơ quan đó: bỏ khỏi danh sách, hoặc đề nghị đơn vị cấp trên của cơ quan đó hoặc Sở Nội vụ rút.`,
    en: `Your agency is not above "${code}" and cannot have it checked: leave it out, or ask the unit above it or the desk of the province to draw.`,
  }),
  RECONTACT_AGENCY_UNKNOWN: (code: string) => ({
    vi: `Cơ quan "${code}" không có trong đợt khảo sát hoặc đợt phúc tra này: chọn cơ quan tham gia.`,
    en: `The agency "${code}" takes no part in this round or batch: choose one that does.`,
  }),
  RECONTACT_AGENCIES_EMPTY: {
    vi: 'Không có cơ quan tham gia nào ở dưới cơ quan bạn: chọn đợt khác, hoặc đề nghị đơn vị cấp trên rút.',
    en: 'No participant of this round stands below your agency: choose another round, or ask the unit above to draw.',
  },
  RECONTACT_UNIT_UNSUITED: {
    vi: 'Đơn vị phúc tra không được là cơ quan bị đánh giá hoặc đơn vị thuộc cơ quan đó: giao cho đơn vị khác.',
    en: 'The unit that calls may be no rated agency and no unit below one: name another unit.',
  },
  /** @param leftOut reasons with their numbers of people */
  RECONTACT_FRAME_EMPTY: (leftOut: string) => ({
    vi: `Chưa có ai để gọi lại (bị loại: ${leftOut}): phúc tra gọi lại người đã được rút mẫu trong đợt và có thông tin liên hệ; rút mẫu trước (hailong draw), rồi phúc tra.`,
    en: `There are no people to be called again (left out: ${leftOut}): a check calls people that were drawn in the round and have a contact; draw a sample first (hailong draw), then order the check.`,
  }),
  MANDATE_DOCUMENT_MISSING: {
    vi: 'Chưa ghi số văn bản giao phúc tra: ghi số và ngày của văn bản.',
    en: 'The number of the document that orders the check is missing: give its number and day.',
  },
  RECONTACT_CLOSED: {
    vi: 'Đợt phúc tra đã kết thúc, thông tin liên hệ đã hủy: không gọi, không ghi thêm được nữa.',
    en: 'The batch has ended and its contacts are destroyed: no call can be made or recorded any more.',
  },
  CALLERS_EMPTY: {
    vi: 'Chưa có người gọi nào: ghi tài khoản của ít nhất một người.',
    en: 'No caller is named: name the account of at least one.',
  },
  CALLER_MISSING: {
    vi: 'Có người gọi chưa ghi tài khoản: ghi đúng tài khoản đăng nhập của người đó.',
    en: 'A caller has no account: write the login of that person.',
  },
  CALLER_REPEATED: (caller: string) => ({
    vi: `Tài khoản "${caller}" được ghi hai lần: gộp thành một dòng.`,
    en: `The account "${caller}" is named twice: make one row of them.`,
  }),
  CALL_REPLY_UNEXPECTED: {
    vi: 'Chưa gặp được người này thì không có câu trả lời: bỏ các câu trả lời, hoặc ghi là gặp được.',
    en: 'A person that was not reached gave no reply: leave the replies out, or record that the person was reached.',
  },
  CALL_REPLY_MISSING: {
    vi: 'Đã gặp thì phải ghi người đó có được hỏi ý kiến không: có, không, hoặc không nhớ.',
    en: 'A person was reached, so record whether the survey had asked: yes, no, or does not remember.',
  },
  CALL_ATTEMPTS_OUTSIDE: (least: number, most: number) => ({
    vi: `Số lần gọi là số nguyên từ ${least} (số đã ghi) đến ${most}: đếm cả lần này.`,
    en: `Calls are a whole number from ${least}, those recorded so far, to ${most}: count this one, too.`,
  }),
  CORRECTION_REASON_MISSING: {
    vi: 'Đã có kết quả cuộc gọi này; muốn sửa thì ghi lý do.',
    en: 'This call has its outcome already; give the reason to correct it.',
  },
});
