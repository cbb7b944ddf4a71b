import { Problem } from '@hailong/kernel';
import { BothTexts } from './page-frame';

const NO_SUCH_LINK: BothTexts = {
  vi: 'Đường dẫn này không dẫn đến phiếu nào: quét lại mã QR, gõ lại đường dẫn trên giấy mời, hoặc hỏi cơ quan đã đưa đường dẫn cho bạn.',
  en: 'This link leads to no form: scan the QR code again, type the link of the invitation again, or ask the agency that gave it to you.',
};

const OLD_PAGE: BothTexts = {
  vi: 'Trang này không còn khớp với phiếu của đợt khảo sát: mở lại đường dẫn hoặc quét lại mã QR, rồi trả lời trên trang mới.',
  en: 'This page does not fit the form of the survey any more: open the link or scan the QR code again, and answer on the new page.',
};

const CHOOSE_AGAIN: BothTexts = {
  vi: 'Câu trả lời này không có trong các lựa chọn của câu hỏi: hãy chọn lại.',
  en: 'This answer is none of the choices of the question: choose again.',
};

/** Texts for respondents instead of those for staff and programs, which name codes, fields and roles. */
const WORDS: Readonly<Record<string, BothTexts>> = {
  NOT_FOUND: NO_SUCH_LINK,
  PARTICIPANT_UNKNOWN: NO_SUCH_LINK,
  GROUP_UNKNOWN: NO_SUCH_LINK,
  GROUP_UNSUITED: OLD_PAGE,
  OPERATOR_MISSING: OLD_PAGE,
  QUESTIONNAIRE_MISSING: OLD_PAGE,
  ITEM_UNKNOWN: OLD_PAGE,
  ITEM_REPEATED: OLD_PAGE,
  SHEET_MALFORMED: OLD_PAGE,
  SHEET_UNREADABLE: OLD_PAGE,
  LEVEL_UNKNOWN: CHOOSE_AGAIN,
  OPTION_UNKNOWN: CHOOSE_AGAIN,
  ANSWER_UNSUITED: CHOOSE_AGAIN,
  NOT_APPLICABLE_UNEXPECTED: CHOOSE_AGAIN,
  ANSWER_UNEXPECTED: {
    vi: 'Bạn đã trả lời câu này nhưng chưa trả lời câu hỏi dẫn đến nó: hãy trả lời câu hỏi đó, hoặc xóa câu trả lời ở đây.',
    en: 'You answered this question but not the one that leads to it: answer that one, or take this answer out.',
  },
  ANSWER_MISSING: { vi: 'Câu này bắt buộc: hãy trả lời.', en: 'This question is obligatory: answer it.' },
  KEY_MALFORMED: {
    vi: 'Trang này chưa tải đủ: hãy bấm gửi lại.',
    en: 'This page had not loaded completely: press the button again.',
  },
  DRAWN_FORM_DIFFERENT: {
    vi: 'Đợt có hai mẫu phiếu. Giấy mời của bạn đã rút thăm được mẫu dưới đây, không phải mẫu vừa gửi: giấy mời vẫn còn dùng được. Hãy trả lời các câu còn trống của mẫu này rồi gửi.',
    en: 'The survey has two forms. Your invitation was drawn for the form below, not for the one that was sent: the invitation is still good. Answer what is still blank on this form and send it.',
  },
  COUNTER_MISSING: {
    vi: 'Phiếu ki-ốt chỉ nhận từ quầy hoặc ki-ốt của cơ quan được đánh giá: đến quầy để trả lời, hoặc hỏi cơ quan cách trả lời khác.',
    en: 'Kiosk forms come from a counter or kiosk of the agency that is rated: answer there, or ask the agency for another way.',
  },
  DEMONSTRATION_NOT_OPEN: {
    vi: 'Đợt này chỉ để trình diễn và không nhận phiếu: muốn điền thử, mở phiếu điền thử ở trang đầu của cổng.',
    en: 'This round is a demonstration and takes no forms: to try one, open the form to try on the start page of the portal.',
  },
};

/** Words a problem for respondents: no code stands in it. Not escaped. */
export function respondentWords({ code, vi, en }: Problem): BothTexts {
  return WORDS[code] ?? { vi, en };
}
