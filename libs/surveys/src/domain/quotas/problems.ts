import { Texts, catalogue } from '@hailong/kernel';

/** Every problem of quota rules. */
export const QUOTA_PROBLEMS = catalogue({
  QUOTA_COUNT_OUTSIDE: (count: number, most: number) => ({
    vi: `Số phiếu ${count} không dùng được: ghi số nguyên từ 0 đến ${most}.`,
    en: `The number of forms ${count} cannot be used: write a whole number from 0 to ${most}.`,
  }),
  QUOTA_PERCENT_OUTSIDE: (percent: number) => ({
    vi: `Tỷ lệ ${percent} % không dùng được: ghi từ 0 đến 100.`,
    en: `${percent} % cannot be used: write 0 to 100.`,
  }),
  QUOTA_ERROR_OUTSIDE: (error: number) => ({
    vi: `Sai số ${error} không dùng được: ghi số lớn hơn 0 và nhỏ hơn 1, ví dụ 0.05 cho 5 %.`,
    en: `The error ${error} cannot be used: write a number above 0 and below 1, for example 0.05 for 5 %.`,
  }),
  QUOTA_TIER_MISSING: {
    vi: 'Bảng bậc phải bắt đầu từ 0 hồ sơ: thêm bậc đầu có "from" bằng 0.',
    en: 'The tier table must begin at 0 dossiers: add a first tier with "from" 0.',
  },
  QUOTA_TIER_REVERSED: (from: number) => ({
    vi: `Bậc bắt đầu từ ${from} không đúng thứ tự: ghi số nguyên lớn hơn bậc trước.`,
    en: `The tier that begins at ${from} is out of order: write a whole number above the tier before.`,
  }),
  QUOTA_FIELD_DIFFERENT: (procedureGroup: string, home: string, field: string) => ({
    vi: `Nhóm thủ tục "${procedureGroup}" thuộc lĩnh vực "${home}", không thuộc "${field}": bỏ lĩnh vực hoặc sửa cho khớp.`,
    en: `The group of procedures "${procedureGroup}" belongs to the field "${home}", not to "${field}": leave the field out or make them agree.`,
  }),
  QUOTA_DIMENSION_EMPTY: (dimension: Texts) => ({
    vi: `Chỉ tiêu chia theo ${dimension.vi} nhưng kế hoạch hoặc đợt chưa liệt kê ${dimension.vi} nào: thêm danh sách, hoặc bỏ chiều này.`,
    en: `The rule is crossed by ${dimension.en}, but the plan or round lists none: add the list, or leave the dimension out.`,
  }),
  QUOTA_DIMENSION_REPEATED: (dimension: string) => ({
    vi: `Chiều "${dimension}" được nêu hai lần: hoặc cố định một giá trị, hoặc chia theo mọi giá trị, chỉ một lần.`,
    en: `The dimension "${dimension}" is named twice: fix one value or cross all of them, once.`,
  }),
  QUOTA_CHANNEL_UNSUITED: {
    vi: 'Không biết bao nhiêu hồ sơ sẽ trả lời qua từng hình thức nên không tính được tỷ lệ: dùng số phiếu cố định, tối thiểu hoặc tối đa cho hình thức.',
    en: 'How many dossiers answer through a channel is not known, so no share of them can be asked: state a fixed, smallest or largest number for a channel.',
  },
  QUOTA_CELLS_TOO_MANY: (cells: number, most: number) => ({
    vi: `Các chỉ tiêu tạo ra ${cells} ô, nhiều hơn ${most}: bỏ bớt chiều trong "each", hoặc tách thành nhiều đợt.`,
    en: `The rules make ${cells} cells, more than ${most}: take a dimension out of "each", or split the round.`,
  }),
});
