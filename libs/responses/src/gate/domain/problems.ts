import { CodeOf, catalogue } from '@hailong/kernel';

/** Problems of the key that a form is sent under. */
export const TICKET_PROBLEMS = catalogue({
  TICKET_UNUSABLE: {
    vi: 'Phiếu này không do trang khảo sát phát ra, đã quá một ngày, hoặc thuộc đợt khác: mở lại trang khảo sát và gửi lại.',
    en: 'This form was not handed out by the survey, is older than a day, or belongs to another round: open the survey again and send it again.',
  },
  TICKET_TOO_EARLY: (shortestSeconds: number) => ({
    vi: `Phiếu gửi nhanh hơn ${shortestSeconds} giây sau khi mở: đợi một chút rồi gửi lại.`,
    en: `The form came back within ${shortestSeconds} seconds: wait a moment and send it again.`,
  }),
  COUNTER_MISSING: {
    vi: 'Phiếu ki-ốt chỉ nhận từ quầy hoặc ki-ốt đã đăng ký của cơ quan được đánh giá: đăng ký quầy, hoặc gửi trực tuyến.',
    en: 'Kiosk forms come from a registered counter or kiosk of the agency that is rated: register it, or send the form online.',
  },
});

/** Codes that the ticket of a form can be refused with. */
export type TicketCode = CodeOf<typeof TICKET_PROBLEMS>;

/** Problems of the list of counters. */
export const COUNTER_PROBLEMS = catalogue({
  COUNTER_LABEL_MALFORMED: (longest: number) => ({
    vi: `Tên quầy hoặc ki-ốt còn trống hoặc quá dài: ghi nhiều nhất ${longest} ký tự, ví dụ "Quầy 3, tầng 1".`,
    en: `The name of the counter or kiosk is blank or too long: write at most ${longest} characters, for example "Counter 3, ground floor".`,
  }),
});
