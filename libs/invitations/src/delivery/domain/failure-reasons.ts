import { LocalizedText } from '@hailong/kernel';

/** Form of a stored reason, in which no address fits. The table checks the same. */
const REASON = /^[A-Z][A-Z0-9_.]{0,59}$/;

/** Reason of a port as it may be stored; `UNNAMED` instead of words that are no code and might name a person. */
export function storableReason(reason: string): string {
  return REASON.test(reason) ? reason : 'UNNAMED';
}

const EXPLANATIONS: Readonly<Record<string, LocalizedText>> = {
  EXPIRED: {
    vi: 'Giấy mời đã hết hạn trước khi gửi được.',
    en: 'The invitation expired before it could be sent.',
  },
  OBJECTED: {
    vi: 'Người này đã từ chối nhận lời mời.',
    en: 'This person objects to being invited.',
  },
  NO_CONTACT: {
    vi: 'Không có hoặc đã hủy thông tin liên hệ.',
    en: 'There is no contact, or it has been destroyed.',
  },
  NO_EMAIL_ADDRESS: {
    vi: 'Hồ sơ không có địa chỉ thư điện tử: gửi lại qua kênh khác.',
    en: 'The contact has no e-mail address: try again by another way.',
  },
  NO_MOBILE_NUMBER: {
    vi: 'Hồ sơ không có số di động Việt Nam: gửi lại qua kênh khác.',
    en: 'The contact has no Vietnamese mobile number: try again by another way.',
  },
  DEMONSTRATION: {
    vi: 'Đợt trình diễn không gửi tin cho ai.',
    en: 'A demonstration round sends no message to anybody.',
  },
  BUDGET_SPENT: {
    vi: 'Đã gửi hết số tin mỗi ngày của cơ quan qua kênh này: sẽ gửi tiếp từ ngày mai.',
    en: 'The messages of the agency by this port are used up for today: sending goes on tomorrow.',
  },
  SMS_ANSWER_UNREADABLE: {
    vi: 'Nhà mạng trả lời không đúng mẫu: kiểm tra tùy chọn delivery.sms.answer.',
    en: 'The SMS operator answers in another form: check the option delivery.sms.answer.',
  },
  ZALO_ANSWER_UNREADABLE: {
    vi: 'Zalo trả lời không đúng mẫu: thử lại sau.',
    en: 'Zalo answers in another form: it is tried again.',
  },
  ZALO_SIGN_IN_REFUSED: {
    vi: 'Zalo không gia hạn mã truy cập của OA: lấy refresh token mới trên trang ứng dụng rồi đặt lại.',
    en: 'Zalo does not renew the access of the OA: take a new refresh token from the page of the application.',
  },
  ZALO_108: {
    vi: 'Zalo không nhận số điện thoại này: gửi lại qua kênh khác.',
    en: 'Zalo does not take this telephone number: try again by another way.',
  },
  ZALO_115: {
    vi: 'Tài khoản ZNS không đủ số dư: nạp thêm tiền.',
    en: 'The ZNS account has too little money: add some.',
  },
  ZALO_118: {
    vi: 'Số này không có tài khoản Zalo: gửi lại qua kênh khác.',
    en: 'The number has no Zalo account: try again by another way.',
  },
  ZALO_144: {
    vi: 'OA đã hết hạn mức ZNS trong ngày: sẽ gửi lại sau.',
    en: 'The OA has used up its ZNS quota of the day: it is tried again later.',
  },
  ON_PAPER: {
    vi: 'Giấy mời được in ra thay cho thư này.',
    en: 'A sheet of paper takes the place of this message.',
  },
  UNCONFIRMED: {
    vi: 'Lần gửi trước bị ngắt giữa chừng; sẽ gửi lại với cùng mã.',
    en: 'The attempt before was cut short; it is repeated under the same id.',
  },
  ROUND_CLOSED: {
    vi: 'Đợt khảo sát đã đóng.',
    en: 'The round has closed.',
  },
  FAULT: {
    vi: 'Hệ thống gặp lỗi khi gửi: xem nhật ký của máy chủ.',
    en: 'Sending failed on our side: see the log of the server.',
  },
  UNNAMED: {
    vi: 'Cổng gửi không nói rõ lý do.',
    en: 'The port gave no reason that can be shown.',
  },
  SMTP_EENVELOPE: {
    vi: 'Địa chỉ thư điện tử trong hồ sơ không phải là một địa chỉ: báo lại hồ sơ với địa chỉ đúng hoặc mời qua kênh khác.',
    en: 'The e-mail address of the dossier is none: report the dossier with the right one, or invite by another way.',
  },
  SMTP_EMESSAGE: {
    vi: 'Không viết được thư này thành thư điện tử: xem nhật ký của máy chủ.',
    en: 'The message cannot be written as an e-mail: see the log of the server.',
  },
  SMTP_SIGN_IN_REFUSED: {
    vi: 'Máy chủ thư không nhận tài khoản gửi: kiểm tra tên và mật khẩu SMTP.',
    en: 'The mail server refuses the account: check user and password of SMTP.',
  },
  SMTP_TLS_FAILED: {
    vi: 'Không mã hóa được đường truyền tới máy chủ thư: kiểm tra chứng thư và cổng SMTP.',
    en: 'The line to the mail server cannot be encrypted: check its certificate and port.',
  },
  HTTP_REDIRECTED: {
    vi: 'Địa chỉ nhận chuyển hướng và không được đi theo: đặt địa chỉ cuối cùng.',
    en: 'The address redirects, which is not followed: set the final one.',
  },
  TIMED_OUT: {
    vi: 'Bên nhận không trả lời kịp.',
    en: 'The other side did not answer in time.',
  },
};

/** Explains a stored reason: its meaning and, where possible, what to do. */
export function explainReason(reason: string): LocalizedText {
  const [, family, code] = /^(SMTP|HTTP|NETWORK|SMS|ZALO)_([A-Z0-9_.]+)$/.exec(reason) ?? [];
  const known = EXPLANATIONS[reason];
  if (known) return known;
  if (family === 'SMTP')
    return { vi: `Máy chủ thư trả lời ${code}.`, en: `The mail server answered ${code}.` };
  if (family === 'HTTP')
    return { vi: `Bên nhận trả lời HTTP ${code}.`, en: `The other side answered HTTP ${code}.` };
  if (family === 'SMS')
    return { vi: `Nhà mạng SMS báo mã ${code}.`, en: `The SMS operator gave the code ${code}.` };
  if (family === 'ZALO') return { vi: `Zalo báo mã lỗi -${code}.`, en: `Zalo gave the error -${code}.` };
  if (family === 'NETWORK')
    return { vi: `Không kết nối được (${code}).`, en: `No connection could be made (${code}).` };
  return { vi: `Cổng gửi báo ${reason}.`, en: `The port says ${reason}.` };
}
