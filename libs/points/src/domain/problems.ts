import { CalendarDay, Texts, catalogue, listed } from '@hailong/kernel';

/** Problems of conversions, counts and points. */
export const PROBLEMS = catalogue({
  CONVERSION_UNKNOWN: (code: string, known: readonly string[]) => ({
    vi: `Không có bảng quy đổi điểm "${code}": chọn trong ${listed(known)}, hoặc ghi tên một tệp .json.`,
    en: `There is no conversion "${code}": choose among ${listed(known)}, or name a .json file.`,
  }),
  CONVERSION_VERSION_UNKNOWN: (code: string, version: number, known: readonly number[]) => ({
    vi: `Bảng quy đổi điểm "${code}" không có bản ${version} do tỉnh lưu; các bản: ${listed(known.map(String))}. Chọn một bản, hoặc bỏ trống.`,
    en: `The province has saved no version ${version} of the conversion "${code}"; versions: ${listed(known.map(String))}. Choose among them, or name none.`,
  }),
  CONVERSION_CODE_TAKEN: (code: string) => ({
    vi: `Mã "${code}" là của một bảng quy đổi có sẵn trong phần mềm: đặt mã khác cho bảng của tỉnh, ví dụ ${code}-tinh.`,
    en: `The code "${code}" is that of a conversion that ships: give the province's another code, such as ${code}-tinh.`,
  }),
  CONVERSION_CODE_MALFORMED: (code: string) => ({
    vi: `Mã "${code}" chưa đúng dạng: dùng 1–60 chữ thường, chữ số và gạch nối, ví dụ qd-766.`,
    en: `The code "${code}" is malformed: use 1–60 lower-case letters, digits and hyphens, such as qd-766.`,
  }),
  LEGAL_BASIS_MISSING: {
    vi: 'Bảng quy đổi chưa có căn cứ: ghi ít nhất một văn bản với số và ngày ký, hoặc đánh dấu "invented": true.',
    en: 'The conversion has no legal basis: give at least one document with number and day, or mark it "invented": true.',
  },
  LAST_DAY_MISSING: {
    vi: 'Có văn bản thay thế nhưng chưa ghi ngày cuối còn hiệu lực: ghi "validTo".',
    en: 'A document ended the conversion and its last day is missing: give "validTo".',
  },
  DECIMALS_OUTSIDE: (most: number) => ({
    vi: `Số chữ số thập phân khi in phải từ 0 đến ${most}: hãy sửa lại.`,
    en: `Points are printed with 0 to ${most} decimals: correct it.`,
  }),
  COUNT_NAME_MALFORMED: (name: string) => ({
    vi: `Tên số liệu "${name}" chưa đúng dạng: dùng chữ thường, chữ số và gạch dưới, ví dụ dossiers_overdue.`,
    en: `The count name "${name}" is malformed: use lower-case letters, digits and underscores, such as dossiers_overdue.`,
  }),
  COUNT_NAME_TAKEN: (name: string) => ({
    vi: `"${name}" là cột có sẵn của bảng số liệu: đặt tên khác cho số liệu.`,
    en: `"${name}" is a column of every table of counts: give the count another name.`,
  }),
  COUNT_REPEATED: (name: string) => ({
    vi: `Số liệu "${name}" được liệt kê hai lần: giữ lại một.`,
    en: `The count "${name}" is listed twice: keep it once.`,
  }),
  COUNT_UNEXPECTED: (name: string) => ({
    vi: `Không thành phần nào dùng số liệu "${name}": bỏ đi, hoặc ghi vào quy tắc của một thành phần.`,
    en: `No component uses the count "${name}": remove it, or name it in the rule of a component.`,
  }),
  COUNT_UNKNOWN: (name: string, known: readonly string[]) => ({
    vi: `Quy tắc dùng số liệu "${name}" không có trong "counts": chọn trong ${listed(known)}, hoặc bổ sung.`,
    en: `The rule uses the count "${name}", which "counts" does not list: choose among ${listed(known)}, or add it.`,
  }),
  COUNT_UNIT_UNSUITED: (name: string, unit: Texts) => ({
    vi: `Quy tắc này cần ${unit.vi}, còn "${name}" có đơn vị khác: sửa "unit" hoặc chọn số liệu khác.`,
    en: `This rule is computed from the ${unit.en}, and "${name}" has another unit: correct "unit" or choose another count.`,
  }),
  COUNT_UNIT_DIFFERENT: (name: string, code: string) => ({
    vi: `Số liệu "${name}" có đơn vị khác trong bảng quy đổi "${code}", mà số liệu các bảng dùng chung: giữ đơn vị đó, hoặc đặt tên khác.`,
    en: `The count "${name}" has another unit in the conversion "${code}", and conversions share their counts: keep that unit, or give the count another name.`,
  }),
  COUNT_FRAME_DIFFERENT: (name: string, code: string) => ({
    vi: `Số liệu "${name}" lấy từ số khác của khung hồ sơ trong bảng quy đổi "${code}": ghi "frame" như ở đó, hoặc đặt tên khác.`,
    en: `The count "${name}" is another count of the frame in the conversion "${code}": give "frame" as there, or give the count another name.`,
  }),
  COUNT_LABEL_DIFFERENT: (name: string, { vi, en }: Texts, code: string) => ({
    vi: `Số liệu "${name}" được gọi là "${vi}" (${en}) trong bảng quy đổi "${code}": dùng tên gọi đó nếu cùng nghĩa, nếu không thì đặt tên khác cho số liệu.`,
    en: `The count "${name}" is labelled "${en}" (${vi}) in the conversion "${code}": use that label if it means the same, or give the count another name.`,
  }),
  COUNT_LABEL_TAKEN: ({ vi, en }: Texts, column: string) => ({
    vi: `Tên gọi "${vi}" (${en}) đã chỉ cột "${column}" của bảng số liệu: đặt tên gọi khác, hoặc dùng số liệu đó.`,
    en: `The label "${en}" (${vi}) already means the column "${column}" of tables of counts: choose another label, or use that count.`,
  }),
  COMPONENTS_MISSING: {
    vi: 'Bảng quy đổi chưa có thành phần nào: ghi ít nhất một thành phần.',
    en: 'The conversion has no component: give at least one.',
  },
  COMPONENT_REPEATED: (code: string) => ({
    vi: `Mã thành phần "${code}" có hai lần: đặt mã khác.`,
    en: `The component code "${code}" is given twice: choose another.`,
  }),
  COMPONENT_POINTS_OUTSIDE: {
    vi: 'Điểm tối đa của thành phần phải lớn hơn 0, dưới 1000000 và không quá 4 chữ số thập phân: hãy sửa lại.',
    en: 'The most points of a component are above 0, below 1000000 and have at most 4 decimals: correct it.',
  },
  MAXIMUM_DIFFERENT: (given: number, sum: number) => ({
    vi: `Tổng điểm tối đa ghi ${given}, còn các thành phần cộng lại là ${sum}: sửa một trong hai.`,
    en: `The maximum is given as ${given} and the components add up to ${sum}: correct either.`,
  }),
  SUM_EMPTY: {
    vi: 'Tổng số liệu phải có ít nhất một số liệu, hệ số khác 0: hãy bổ sung.',
    en: 'A sum of counts names at least one count, each with a factor other than 0: complete it.',
  },
  SUM_OUTSIDE: {
    vi: 'Mọi hệ số đều nhỏ hơn 0 nên tổng không bao giờ là một số trường hợp: ghi ít nhất một hệ số lớn hơn 0.',
    en: 'Every factor is below 0, so the sum is never a number of cases: give at least one factor above 0.',
  },
  FULL_SHARE_OUTSIDE: {
    vi: 'Tỷ lệ đạt điểm tối đa phải lớn hơn 0, không quá 100 và không quá 4 chữ số thập phân: hãy sửa lại.',
    en: 'The share for full points is above 0, at most 100 and has at most 4 decimals: correct it.',
  },
  STEP_OUTSIDE: {
    vi: 'Bậc điểm cần "from" từ 0 đến 100 và "points" từ 0, không quá 4 chữ số thập phân: hãy sửa lại.',
    en: 'A step needs "from" of 0 to 100 and "points" from 0, with at most 4 decimals: correct it.',
  },
  FIRST_STEP_MISSING: {
    vi: 'Bậc đầu phải bắt đầu từ 0 để tỷ lệ nào cũng có điểm: thêm bậc { "from": 0, … }.',
    en: 'The first step must begin at 0, so that every share has points: add a step { "from": 0, … }.',
  },
  STEPS_REVERSED: {
    vi: 'Các bậc phải tăng dần: "from" lớn hơn bậc trước, "points" không nhỏ hơn bậc trước; sắp xếp lại.',
    en: 'Steps must rise: "from" above that of the step before, "points" not below it; put them in order.',
  },
  LAST_STEP_DIFFERENT: (last: number, most: number) => ({
    vi: `Bậc cao nhất được ${last} điểm, còn điểm tối đa của thành phần là ${most}: sửa một trong hai.`,
    en: `The highest step gives ${last} points and the component has ${most}: correct either.`,
  }),
  DEDUCTION_OUTSIDE: (most: number) => ({
    vi: `Điểm trừ mỗi trường hợp phải lớn hơn 0 và không quá ${most}: hãy sửa lại.`,
    en: `The points taken off for a case are above 0 and at most ${most}: correct it.`,
  }),
  FIRST_GRADE_MISSING: (from: number) => ({
    vi: `Mức xếp loại thấp nhất bắt đầu từ ${from}, điểm thấp hơn không thuộc mức nào: cho mức đầu bắt đầu từ 0.`,
    en: `The lowest grade begins at ${from} and fewer points belong to no grade: let the first begin at 0.`,
  }),
  GRADES_REVERSED: (before: number, from: number) => ({
    vi: `Cận dưới ${from} không lớn hơn cận dưới ${before} của mức trước: sắp các mức tăng dần, mỗi mức một cận.`,
    en: `The border ${from} is not above ${before}, that of the grade before: put grades in rising order, each with a border of its own.`,
  }),
  GRADE_BORDER_DIFFERENT: (below: number, next: number) => ({
    vi: `Mức này đến dưới ${below}, mức sau bắt đầu từ ${next}: hai cận phải bằng nhau, không hở và không chồng.`,
    en: `This grade ends below ${below} and the next begins at ${next}: make them equal, so that no points lie between two grades or in both.`,
  }),
  GRADE_BORDER_UNEXPECTED: (below: number) => ({
    vi: `Mức cao nhất không có cận trên (${below}): bỏ "below".`,
    en: `The highest grade has no upper border (${below}): remove "below".`,
  }),
  GRADE_BORDER_OUTSIDE: (maximum: number) => ({
    vi: `Cận của mức xếp loại phải từ 0 đến ${maximum}, không quá 4 chữ số thập phân: hãy sửa lại.`,
    en: `The border of a grade lies from 0 to ${maximum} and has at most 4 decimals: correct it.`,
  }),
  GRADE_REPEATED: (code: string) => ({
    vi: `Mã mức xếp loại "${code}" có hai lần: đặt mã khác.`,
    en: `The grade code "${code}" is given twice: choose another.`,
  }),
  POINT_PERIOD_MALFORMED: (given: string) => ({
    vi: `"${given}" không phải là cách ghi một kỳ: ghi 2026, 2026-H1 (sáu tháng), 2026-Q3 (quý), 2026-09 hoặc 2026-01-01..2026-09-30.`,
    en: `"${given}" is not written as a period: write 2026, 2026-H1, 2026-Q3, 2026-09 or 2026-01-01..2026-09-30.`,
  }),
  CONVERSION_EXPIRED: (code: string, lastDay: CalendarDay, by: Texts) => ({
    vi: `Bảng quy đổi "${code}" chỉ có hiệu lực đến hết ${lastDay}${by.vi}: chọn kỳ kết thúc trước đó, hoặc bảng khác.`,
    en: `The conversion "${code}" holds until ${lastDay}${by.en}: choose a period that ends by then, or another conversion.`,
  }),
  PERIOD_TOO_EARLY: (code: string, firstDay: CalendarDay) => ({
    vi: `Bảng quy đổi "${code}" có hiệu lực từ ${firstDay}: chọn kỳ bắt đầu từ ngày đó trở đi, hoặc bảng khác.`,
    en: `The conversion "${code}" holds from ${firstDay}: choose a period that begins on that day or later, or another conversion.`,
  }),
  COUNT_UNREADABLE: (given: string) => ({
    vi: `"${given}" không phải là số đếm: ghi số nguyên từ 0, không có dấu chấm hay dấu phẩy, hoặc để trống nếu chưa biết.`,
    en: `"${given}" is no count: write a whole number from 0 without points or commas, or leave the cell blank where it is not known.`,
  }),
  GIVEN_POINTS_UNREADABLE: (given: string) => ({
    vi: `"${given}" không phải là điểm: ghi số từ 0 với tối đa 4 chữ số thập phân, ví dụ 1,5, hoặc để trống nếu chưa biết.`,
    en: `"${given}" is no number of points: write a number from 0 with at most 4 decimals, such as 1.5, or leave the cell blank where it is not known.`,
  }),
  COUNTS_MISSING: {
    vi: 'Dòng này không có số liệu nào: ghi ít nhất một số, hoặc xóa dòng.',
    en: 'This row states no count: give at least one, or delete the row.',
  },
  COUNT_ROW_REPEATED: (earlier: string) => ({
    vi: `Cơ quan và kỳ này đã có ở ${earlier}: giữ lại một dòng.`,
    en: `This agency and period already stand in ${earlier}: keep one row.`,
  }),
  COUNT_PERIOD_MISSING: {
    vi: 'Dòng chưa ghi kỳ: thêm cột "kỳ" (period), hoặc chọn kỳ cho cả tệp bằng --period.',
    en: 'The row names no period: add a column "period", or choose one for the whole file with --period.',
  },
  COUNT_PERIOD_DIFFERENT: (given: string, asked: string) => ({
    vi: `Dòng này của kỳ ${given}, còn kỳ được chọn là ${asked}: bỏ dòng, hoặc chọn kỳ khác.`,
    en: `This row is of ${given} and the chosen period is ${asked}: remove the row, or choose another period.`,
  }),
  COUNTS_SOURCE_MISSING: (most: number) => ({
    vi: `Nguồn số liệu phải có chữ và không quá ${most} ký tự: ghi nguồn của số liệu.`,
    en: `The source must not be empty and has at most ${most} characters: say where the counts come from.`,
  }),
  COUNT_DAY_TOO_EARLY: (day: CalendarDay, first: CalendarDay) => ({
    vi: `Ngày chốt số liệu ${day} trước ngày đầu kỳ ${first}: ghi một ngày trong hoặc sau kỳ.`,
    en: `The day ${day} of the counts is before the period begins on ${first}: give a day within or after it.`,
  }),
  COUNT_DAY_TOO_LATE: (day: CalendarDay) => ({
    vi: `Ngày chốt số liệu ${day} còn ở phía trước: ghi ngày đã qua hoặc hôm nay.`,
    en: `The day ${day} of the counts has not come yet: give a past day or today.`,
  }),
});
