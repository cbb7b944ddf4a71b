import { KeyOf, closedList } from '@hailong/kernel';

/** States of a form that the holder of its receipt may learn. */
export const RECEIPT_STATES = closedList('state of a receipt', {
  counted: {
    number: 0,
    vi: 'Phiếu đã nhận và hợp lệ; phiếu vượt chỉ tiêu vẫn được giữ lại.',
    en: 'The form is in and valid; over an exact quota it is kept as a surplus.',
  },
  'not-counted': {
    number: 1,
    vi: 'Phiếu đã nhận nhưng không tính: phiếu trắng, ngoài đối tượng khảo sát, không hợp lệ hoặc bị loại theo quy tắc của đợt.',
    en: 'The form is in and not counted: blank, screened out, found invalid or removed by the rule of the round.',
  },
  received: {
    number: 3,
    vi: 'Phiếu đã nhận; sau khi đợt khảo sát đóng mới cho biết phiếu có được tính hay không.',
    en: 'The form is in; whether it counts is told once the round has closed.',
  },
  unknown: {
    number: 2,
    vi: 'Cơ quan này không có phiếu nào mang mã biên nhận đó.',
    en: 'There is no form of that receipt for that agency.',
  },
});
export type ReceiptState = KeyOf<typeof RECEIPT_STATES>;
