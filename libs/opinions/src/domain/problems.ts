import { Texts, catalogue } from '@hailong/kernel';

/** Parts of a step that its words name. */
export const STEP_TEXTS = {
  assignee: { vi: 'người hoặc đơn vị xử lý', en: 'the unit or person in charge' },
  answer: { vi: 'câu trả lời', en: 'the answer' },
  reason: { vi: 'lý do', en: 'the reason' },
  reference: { vi: 'mã phản ánh, kiến nghị', en: 'the reference of the petition' },
  summary: { vi: 'tóm tắt ý kiến', en: 'the summary of the opinions' },
  label: { vi: 'tên nhóm', en: 'the label of the code' },
} as const satisfies Record<string, Texts>;

export type StepText = keyof typeof STEP_TEXTS;

/** Problems of the handling of opinions. */
export const PROBLEMS = catalogue({
  OPINIONS_EMPTY: {
    vi: 'Chưa chọn ý kiến nào: chọn ít nhất một ý kiến.',
    en: 'No opinion is chosen: choose one at least.',
  },
  OPINIONS_TOO_MANY: (most: number) => ({
    vi: `Chọn quá nhiều ý kiến một lần: mỗi lần nhiều nhất ${most} ý kiến.`,
    en: `Too many opinions at once: choose ${most} at most.`,
  }),
  OPINION_STEP_UNSUITED: (state: Texts, step: Texts) => ({
    vi: `Ý kiến này ở trạng thái "${state.vi}" nên không ${step.vi} được; chưa có ý kiến nào thay đổi: bỏ ý kiến này khỏi danh sách, hoặc mở lại nó trước.`,
    en: `This opinion is "${state.en}", so this step is not possible: ${step.en}. No opinion was changed: leave it out, or reopen it first.`,
  }),
  OPINION_TEXT_MISSING: (noun: Texts) => ({
    vi: `Chưa ghi ${noun.vi}: hãy ghi rồi gửi lại.`,
    en: `There is no text for ${noun.en}: write it and send it again.`,
  }),
  OPINION_TEXT_TOO_LONG: (noun: Texts, longest: number) => ({
    vi: `Phần ${noun.vi} quá dài: nhiều nhất ${longest} ký tự.`,
    en: `The text of ${noun.en} is too long: ${longest} characters at most.`,
  }),
  OPINION_ROUND_DIFFERENT: {
    vi: 'Các ý kiến thuộc nhiều đợt khảo sát: mỗi câu trả lời công bố cho ý kiến của một đợt.',
    en: 'The opinions are of several rounds: publish an answer for those of one round.',
  },
  QUOTATION_OUTSIDE: {
    vi: 'Ý kiến được trích không nằm trong các ý kiến của câu trả lời: chọn một trong các ý kiến đó.',
    en: 'The opinion that is quoted is none of those answered: choose one of them.',
  },
  OPINION_CODE_MALFORMED: {
    vi: 'Mã nhóm gồm chữ không dấu, số, dấu chấm, gạch dưới và gạch nối, nhiều nhất 50 ký tự: sửa lại mã.',
    en: 'A code has letters without diacritics, digits, full stops, underscores and hyphens, 50 at most: correct it.',
  },
  OPINION_CODE_UNKNOWN: (code: string) => ({
    vi: `Câu hỏi của ý kiến này chưa có nhóm mang mã "${code}": lập nhóm trước, hoặc chỉ chọn ý kiến của câu hỏi có nhóm đó.`,
    en: `The question of this opinion has no code "${code}": make the code first, or choose opinions of a question that has it.`,
  }),
  ORIGINAL_MISSING: (days: number) => ({
    vi: `Ý kiến này không còn hoặc không có bản gốc: không có gì bị che, bản gốc đã hủy khi quá ${days} ngày kể từ khi ý kiến hiện ra hoặc khi đợt khảo sát được chốt, hoặc hệ thống không có khóa để giữ; hãy dùng nội dung đã che.`,
    en: `There is no original of this opinion: nothing in it was masked, it was destroyed ${days} days after the text appeared or when the round became final, or the host has no key to keep it with; use the masked text.`,
  }),
  ORIGINAL_CLOSED: {
    vi: 'Bạn chưa mở bản gốc của ý kiến này hoặc đã hết thời hạn xem: mở lại và ghi lý do.',
    en: 'You have not opened the original of this opinion, or the time is over: open it again with a reason.',
  },
  OPENING_HOURS_OUTSIDE: (most: number) => ({
    vi: `Thời hạn xem phải là số giờ nguyên từ 1 đến ${most}: sửa lại số giờ.`,
    en: `The time must be a whole number of hours from 1 to ${most}: correct it.`,
  }),
  TEXT_ITEM_UNKNOWN: (item: string, known: string) => ({
    vi: `Câu "${item}" của mẫu phiếu không lấy nội dung viết tay: các câu có nội dung viết tay là ${known}.`,
    en: `The question "${item}" of the questionnaire takes no text: those that do are ${known}.`,
  }),
});
