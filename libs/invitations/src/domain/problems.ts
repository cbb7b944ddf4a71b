import { CalendarDay, CodeOf, catalogue } from '@hailong/kernel';
import { vietnameseDay } from '@hailong/surveys/domain';

/** Label of a class of admissions. */
interface ClassLabel {
  readonly vi: string;
  readonly en: string;
}

/** Problems of inviting, of taking invitations and reports back, and of objections. */
export const PROBLEMS = catalogue({
  INVITATION_SOURCE_UNCLEAR: {
    vi: 'Hãy chọn đúng một cách: theo một lần rút mẫu, theo danh sách hồ sơ, theo danh sách của một nhóm đối tượng, hoặc in số giấy mời không ghi tên (chỉ trên giấy).',
    en: 'Choose exactly one: a draw, a number of dossiers, the list of a respondent group, or a number of blank invitations (on paper only).',
  },
  INVITATION_COUNT_OUTSIDE: (most: number) => ({
    vi: `Mỗi lần mời từ 1 đến ${most} người: chia thành nhiều lần.`,
    en: `From 1 to ${most} at a time: invite in several steps.`,
  }),
  INVITATION_PORT_UNSUITED: {
    vi: 'Giấy mời không ghi tên chỉ in ra giấy được: chọn hình thức giấy.',
    en: 'Blank invitations can only be printed: choose paper.',
  },
  /** A link that leads nowhere yet is a link that people throw away. */
  INVITATION_ROUND_NOT_OPEN: {
    vi: 'Đợt khảo sát còn là dự thảo nên chưa mời được ai: mở đợt trước rồi mời; thư chỉ đi từ ngày bắt đầu nhận phiếu.',
    en: 'The round is a draft, so nobody can be invited: open it first; messages leave from the day it takes answers.',
  },
  INVITATION_ROUND_CLOSED: {
    vi: 'Đợt khảo sát đã đóng, không mời thêm được: mời trong đợt sau.',
    en: 'The round is closed and nobody can be invited any more: invite in the next one.',
  },
  EXPIRY_OUTSIDE: (from: CalendarDay, to: CalendarDay) => ({
    vi: `Hạn của giấy mời phải từ ngày ${vietnameseDay(from)} đến ngày ${vietnameseDay(to)}: sửa lại hạn.`,
    en: `Invitations can be valid until a day from ${vietnameseDay(from)} to ${vietnameseDay(to)}: change the day.`,
  }),
  ANSWER_PAGE_MISSING: {
    vi: 'Chưa khai báo địa chỉ trang trả lời để đưa vào giấy mời: đặt HAILONG_ANSWER_PAGE hoặc tùy chọn invitations.answerPage.',
    en: 'There is no address of the answering page that invitations could lead to: set HAILONG_ANSWER_PAGE or the option invitations.answerPage.',
  },
  BLINDED_MESSAGE_MALFORMED: {
    vi: 'Dữ liệu của trình duyệt không đúng dạng: tải lại trang rồi thử lại.',
    en: 'The blinded message is not 256 bytes of Base64url below the modulus: load the page again and repeat.',
  },
  /** Sent by a page that knows the key of one class alone. */
  BLINDED_MESSAGE_MISSING: {
    vi: 'Trang khảo sát chưa gửi đủ dữ liệu ẩn danh cho loại giấy mời này: tải lại trang; trang gửi một dữ liệu cho mỗi khóa của surveyCredentialKey.',
    en: 'There is no blinded message for the class of this invitation: load the page again; a page sends one for each key of surveyCredentialKey.',
  },
  /** Told with an order: how many people wait, and why. */
  INVITED_CLASS_TOO_SMALL: (people: number, least: number, { vi, en }: ClassLabel) => ({
    vi: `${people} người (loại: ${vi}) còn chờ cho đủ ${least} người khác nhau, vì ít hơn thì đoán được ai trả lời gì: mời thêm, nhờ cấp trên xác nhận khung mẫu trước (hailong confirm), hoặc phát giấy mời không ghi tên.`,
    en: `${people} people (class: ${en}) wait until they are ${least} different ones, because of fewer one could tell who answered what: invite more, have the unit above confirm the frame first (hailong confirm), or hand out blank sheets.`,
  }),
  OBJECTION_UNCLEAR: {
    vi: 'Hãy gửi đúng một trong hai: mã hồ sơ (code) hoặc mã thư mà người dân trả lời (delivery).',
    en: 'Send exactly one of the two: the code of the dossier or the id of the message that the person has answered.',
  },
  OBJECTION_MESSAGE_UNKNOWN: {
    vi: 'Không có thư này của cơ quan, hoặc đợt khảo sát đã đóng và thư không còn dẫn đến hồ sơ nào: ghi theo mã hồ sơ.',
    en: 'The agency has sent no such message, or its round has closed and nothing leads to a dossier: give the code of the dossier.',
  },
  INVITED_DOSSIER_LOCKED: (code: string) => ({
    vi: `Hồ sơ "${code}" đã có giấy mời khảo sát, nên không rút khỏi danh sách được: thu hồi giấy mời trước.`,
    en: `The dossier "${code}" has an invitation, so its report cannot be taken back: revoke the invitation first.`,
  }),
  DRAWN_DOSSIER_LOCKED: (code: string) => ({
    vi: `Hồ sơ "${code}" đã nằm trong một mẫu ngẫu nhiên, mẫu đã rút thì giữ nguyên: gọi hồ sơ thay thế và ghi lý do.`,
    en: `The dossier "${code}" is in a random draw, and what was drawn stays: call its replacement, with the reason.`,
  }),
});

/** Problems of asking the person of a dossier through an app. */
export const TICKET_PROBLEMS = catalogue({
  DOSSIER_TAKEN: {
    vi: 'Người của hồ sơ này đã được mời khảo sát bằng cách khác (thư, tin nhắn hoặc giấy mời), hoặc lời mời đã bị thu hồi: ứng dụng không hỏi lại.',
    en: 'The person of this dossier was invited in another way (message or printed sheet), or the invitation was revoked: the app does not ask again.',
  },
  ASKING_TOO_EARLY: {
    vi: 'Người của hồ sơ này vừa được cơ quan hỏi ý kiến, nên chưa hỏi lại: ứng dụng không hiển thị phiếu cho hồ sơ này.',
    en: 'The agency has asked the person of this dossier lately, so it does not ask again yet: the app shows no form for it.',
  },
  CONSENT_MISSING: {
    vi: 'Người của hồ sơ này đã yêu cầu không gửi khảo sát: ứng dụng không hỏi và không hiển thị phiếu cho hồ sơ này.',
    en: 'The person of this dossier wants no surveys: the app does not ask and shows no form for it.',
  },
});

/** Problems of an invitation that is exchanged for a credential, or sent along with an answer. */
export const INVITATION_PROBLEMS = catalogue({
  /** The one answer for a key that never was, belongs to another round or agency, or was taken back. */
  INVITATION_UNKNOWN: {
    vi: 'Giấy mời này không dùng được cho đợt khảo sát này: kiểm tra lại đường dẫn hoặc mã trên giấy mời.',
    en: 'This invitation cannot be used for this survey: check the link or the code on the invitation.',
  },
  /**
   * The one answer for an invitation that is over: answered, opened in another browser, or past its last day. Told apart, the
   * holder of a copy would learn whether its owner has answered.
   */
  INVITATION_EXPIRED: {
    vi: 'Giấy mời này không còn dùng được: đã dùng, đã mở trên một trình duyệt khác, hoặc đã hết hạn. Nếu đã mở phiếu ở nơi khác, hãy trả lời tiếp ở đó; nếu đã trả lời, xin cảm ơn, bạn không cần làm gì thêm.',
    en: 'This invitation is over: it was used, opened in another browser, or its last day has passed. If you have opened the form elsewhere, go on answering there; if you have answered, thank you, there is nothing more to do.',
  },
  /** Sent with a form of another group or field than that of the body that was invited, or by a person in a group of bodies. */
  INVITATION_UNSUITED: {
    vi: 'Giấy mời này không dùng cho nhóm hoặc khối này: mở đúng đường dẫn ghi trên giấy mời của cơ quan, đơn vị mình.',
    en: 'This invitation is not for this group or field: open the very link of the invitation that your body has got.',
  },
  INVITATION_EXCHANGE_UNSUITED: {
    vi: 'Giấy mời của cơ quan, đơn vị không đổi lấy xác nhận ẩn danh: gửi phiếu kèm chính mã của giấy mời.',
    en: 'The invitation of a named body is not exchanged for a credential: send the form with the code of the invitation itself.',
  },
  /** The one answer for a ticket that never was, belongs to another round or agency, or was taken back. */
  DOSSIER_TICKET_UNUSABLE: {
    vi: 'Mã phiếu của hồ sơ không dùng được cho đợt và cơ quan này: máy chủ của ứng dụng xin lại mã (POST /survey/app/tickets) với đúng đợt và cơ quan.',
    en: 'The ticket cannot be used for this round and agency: the server of the app asks for one (POST /survey/app/tickets) with the same round and agency.',
  },
  INVITATION_KEY_UNCLEAR: {
    vi: 'Hãy gửi đúng một trong hai: mã trong đường dẫn (token) hoặc mã in trên giấy mời (shortCode).',
    en: 'Send exactly one of the two: the token of the link or the short code of the paper.',
  },
  SHORT_CODE_MALFORMED: {
    vi: 'Mã gõ chưa đúng (có ký tự sai hoặc đổi chỗ): nhìn lại mã in trên giấy mời và gõ lại.',
    en: 'The code is mistyped (a wrong character, or two that changed places): look at the invitation and type it again.',
  },
});

/** Codes that an answer with an invitation can be refused with. */
export type InvitationCode = CodeOf<typeof INVITATION_PROBLEMS>;
