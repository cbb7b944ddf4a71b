import { catalogue } from '@hailong/kernel';

/** Every problem of sending, repeating and reminding. */
export const PROBLEMS = catalogue({
  DELIVERY_ROUND_NOT_OPEN: {
    vi: 'Đợt khảo sát không mở nên không gửi thư được: mở đợt trước, hoặc chọn đợt đang mở.',
    en: 'The round is not open, so nothing can be sent for it: open it first, or choose one that is open.',
  },
  REMINDER_DAYS_OUTSIDE: (fewest: number, most: number) => ({
    vi: `Số ngày chờ phải là số nguyên từ ${fewest} đến ${most}: nhập lại, ví dụ 7.`,
    en: `The days to wait must be a whole number from ${fewest} to ${most}: enter it again, for instance 7.`,
  }),
  REMINDER_GROUP_EMPTY: {
    vi: 'Chưa có ai đến lượt nhắc (thư mời phải gửi đủ số ngày, còn hạn và chưa xét nhắc lần nào): thử lại sau vài ngày.',
    en: 'Nobody is due for a reminder (sent long enough ago, not expired, not looked at before): try again in some days.',
  },
  REMINDER_GROUP_USED: {
    vi: 'Vừa có người khác nhắc nhóm này: không cần làm gì thêm.',
    en: 'Somebody else has just reminded this group: nothing more is to be done.',
  },
});
