import { CalendarDay, Problem, problem } from '@hailong/kernel';
import { vietnameseDay } from '@hailong/surveys/domain';

/** The one answer for a token or code that never was, one of another round or agency, and one that was taken back. */
export function invitationUnknown(): Problem {
  return problem(
    'INVITATION_UNKNOWN',
    '',
    'Giấy mời này không dùng được cho đợt khảo sát này: kiểm tra lại đường dẫn hoặc mã trên giấy mời.',
    'This invitation cannot be used for this survey: check the link or the code on the invitation.',
  );
}

export function codeMistyped(): Problem {
  return problem(
    'SHORT_CODE_MISTYPED',
    'shortCode',
    'Mã gõ chưa đúng (có ký tự sai hoặc đổi chỗ): nhìn lại mã in trên giấy mời và gõ lại.',
    'The code is mistyped (a wrong character, or two that changed places): look at the invitation and type it again.',
  );
}

export function keyUnclear(): Problem {
  return problem(
    'INVITATION_KEY_UNCLEAR',
    '',
    'Hãy gửi đúng một trong hai: mã trong đường dẫn (token) hoặc mã in trên giấy mời (shortCode).',
    'Send exactly one of the two: the token of the link or the short code of the paper.',
  );
}

export function invitationExpired(on: CalendarDay): Problem {
  return problem(
    'INVITATION_EXPIRED',
    '',
    `Giấy mời đã hết hạn ngày ${vietnameseDay(on)}: cảm ơn bạn, bạn không cần làm gì thêm.`,
    `The invitation was valid until ${vietnameseDay(on)}: thank you, there is nothing more to do.`,
  );
}

/** Exchanged with another blinded message: by another device, or by a browser that has forgotten its nonce. */
export function invitationExchanged(): Problem {
  return problem(
    'INVITATION_EXCHANGED',
    '',
    'Giấy mời này đã được mở trên một trình duyệt khác: hãy trả lời tiếp trên trình duyệt đó. Mỗi giấy mời chỉ dùng một lần.',
    'This invitation has been opened in another browser: go on answering there. Each invitation can be used once.',
  );
}

/** Answered on a page without scripts. */
export function invitationAnswered(): Problem {
  return problem(
    'INVITATION_ANSWERED',
    '',
    'Giấy mời này đã được dùng để trả lời: cảm ơn bạn, mỗi giấy mời chỉ trả lời một lần.',
    'This invitation has been used for an answer: thank you, each can be used once.',
  );
}

export function blindedUnusable(): Problem {
  return problem(
    'BLINDED_MESSAGE_UNUSABLE',
    'blindedMessage',
    'Dữ liệu của trình duyệt không đúng dạng: tải lại trang rồi thử lại.',
    'The blinded message is not 256 bytes of Base64url below the modulus: load the page again and repeat.',
  );
}
