import { CalendarDay, catalogue } from '@hailong/kernel';

/** Every problem of dossiers and of the counts of a frame. */
export const PROBLEMS = catalogue({
  JSON_OBJECT_UNREADABLE: {
    vi: 'Dòng này không phải một đối tượng JSON: mỗi dòng một hồ sơ, dạng {"code": …, "decidingAgency": …}, viết trọn trên một dòng.',
    en: 'This line is no JSON object: write a dossier a line, {"code": …, "decidingAgency": …}, whole on its line.',
  },
  LINE_TOO_LONG: (most: number) => ({
    vi: `Dòng này dài hơn ${most} byte: mỗi dòng chỉ một hồ sơ, kết thúc bằng dấu xuống dòng.`,
    en: `This line has more than ${most} bytes: write a dossier a line, and end the line with a line feed.`,
  }),
  LINE_UNREADABLE: {
    vi: 'Dòng này không phải văn bản UTF-8: xuất lại dữ liệu bằng mã UTF-8.',
    en: 'This line is no UTF-8 text: write the data as UTF-8.',
  },
  LINES_EMPTY: {
    vi: 'Không có dòng nào: gửi mỗi hồ sơ trên một dòng JSON.',
    en: 'There is no line: send a dossier a line, as JSON.',
  },
  MEDIA_TYPE_UNSUITED: {
    vi: 'Cần kiểu nội dung application/x-ndjson hoặc application/jsonl: mỗi dòng một hồ sơ JSON.',
    en: 'The content type application/x-ndjson or application/jsonl is needed: a dossier a line, as JSON.',
  },
  CONTENT_ENCODING_UNSUITED: (encoding: string) => ({
    vi: `Không nhận nội dung nén (${encoding}): gửi không nén, bỏ tiêu đề content-encoding.`,
    en: `Compressed content (${encoding}) is not taken: send it as it is, without content-encoding.`,
  }),
  VALUE_TOO_LONG: (most: number) => ({
    vi: `Giá trị này dài hơn ${most} ký tự: kiểm tra xem có ghi nhầm ô hay không.`,
    en: `This value has more than ${most} characters: check that it stands in the right place.`,
  }),
  DOSSIER_CODE_MALFORMED: (code: string) => ({
    vi: `Mã hồ sơ "${code}" không đúng mẫu hoặc có ngày không có thật; ví dụ: H21.17-261008-0975 hoặc 000.00.17.H21-261008-0975.`,
    en: `"${code}" is no dossier code or has a day that does not exist; examples: H21.17-261008-0975, 000.00.17.H21-261008-0975.`,
  }),
  FINISH_TOO_EARLY: (finishedOn: CalendarDay, receivedOn: CalendarDay) => ({
    vi: `Ngày kết thúc ${finishedOn} trước ngày tiếp nhận ${receivedOn} ghi trong mã hồ sơ: kiểm tra lại hai ngày.`,
    en: `It was finished on ${finishedOn}, before ${receivedOn}, the day in its code: check the two.`,
  }),
  FINISH_TOO_LATE: (finishedOn: CalendarDay) => ({
    vi: `Ngày kết thúc ${finishedOn} còn ở phía trước: báo hồ sơ khi đã trả kết quả.`,
    en: `It is to be finished on ${finishedOn}, which is still to come: report it once it is.`,
  }),
  PROCEDURE_CODE_MALFORMED: (code: string) => ({
    vi: `Mã thủ tục "${code}" không đúng mẫu; ví dụ: 1.010708 hoặc 1.010708.000.00.00.H56.`,
    en: `"${code}" is no procedure code; examples: 1.010708, 1.010708.000.00.00.H56.`,
  }),
  FIELD_CODE_MALFORMED: {
    vi: 'Mã lĩnh vực chỉ gồm chữ, chữ số, dấu chấm, gạch nối, gạch dưới, tối đa 60 ký tự: gửi mã, không gửi tên.',
    en: 'A field is named by a code of letters, digits, dots, hyphens, underscores, at most 60: send the code, not the name.',
  },
  LATENESS_DIFFERENT: {
    vi: 'Kết quả ghi trễ hạn nhưng "late" ghi không: sửa một trong hai.',
    en: 'The outcome says late and "late" says no: mend one of them.',
  },
  // Values of people are never repeated in a message: messages end up in logs.
  PERSON_MALFORMED: {
    vi: 'Mã phân biệt người nộp chỉ gồm chữ, chữ số và . _ / -, tối đa 100 ký tự: gửi số định danh hoặc mã nội bộ.',
    en: 'A person is told apart by letters, digits and . _ / -, at most 100: send an identity number or a number of yours.',
  },
  EMAIL_MALFORMED: {
    vi: 'Địa chỉ thư điện tử không đúng mẫu: gửi một địa chỉ, hoặc bỏ trống.',
    en: 'This is no e-mail address: send exactly one, or leave it out.',
  },
  PHONE_MALFORMED: {
    vi: 'Đây không phải số điện thoại Việt Nam: ghi 10 chữ số bắt đầu bằng 03, 05, 07, 08 hoặc 09 (máy bàn: 11 chữ số bắt đầu bằng 02), hoặc + rồi mã nước và số ở nước ngoài; không có thì bỏ trống.',
    en: 'This is no phone number of Viet Nam: write 10 digits that begin with 03, 05, 07, 08 or 09 (of a fixed line: 11 digits that begin with 02), or + with the code of another country and the number there; leave it out where there is none.',
  },
  APPLICANT_UNKNOWN: (applicant: string, known: readonly string[]) => ({
    vi: `Không có loại người nộp "${applicant}": chọn ${known.join(', ')}, hoặc bỏ trống nếu tính chung.`,
    en: `There is no kind of applicant "${applicant}": choose one of ${known.join(', ')}, or nothing for all together.`,
  }),
  AGENCY_MISSING: {
    vi: 'Chưa rõ cơ quan nào: ghi mã cơ quan.',
    en: 'Which agency is meant is open: give its code.',
  },
  MONTH_UNREAL: (month: string) => ({
    vi: `"${month}" không phải là một tháng: ghi theo dạng năm-tháng, ví dụ 2026-10.`,
    en: `"${month}" is no month: write year-month, for example 2026-10.`,
  }),
  WINDOW_MISSING: {
    vi: 'Cần biết kỳ số liệu: chọn một đợt khảo sát hoặc ghi ngày đầu và ngày cuối.',
    en: 'The window is open: name a round, or give the first and the last day.',
  },
  AS_OF_TOO_EARLY: (asOf: CalendarDay, windowFrom: CalendarDay) => ({
    vi: `Số liệu tính đến ${asOf}, trước ngày đầu kỳ ${windowFrom}: sửa lại hai ngày.`,
    en: `A number as of ${asOf}, before its window begins on ${windowFrom}: mend the two days.`,
  }),
  AS_OF_TOO_LATE: (asOf: CalendarDay) => ({
    vi: `Không thể tính đến ${asOf}, một ngày còn ở phía trước: ghi hôm nay hoặc một ngày đã qua.`,
    en: `No number is known as of ${asOf}, a day that is still to come: write today or an earlier one.`,
  }),
  PART_CODE_MALFORMED: {
    vi: 'Cần mã (chữ, chữ số, dấu chấm, gạch nối, gạch dưới, tối đa 60 ký tự), hoặc bỏ trống nếu tính chung.',
    en: 'A code of letters, digits, dots, hyphens, underscores, at most 60, is needed, or nothing for all together.',
  },
  DOSSIER_COUNT_OUTSIDE: (most: number) => ({
    vi: `Số hồ sơ phải là số nguyên từ 0 đến ${most}, viết liền không dấu chấm.`,
    en: `The number of dossiers is a whole number from 0 to ${most}, without separators.`,
  }),
  DOSSIER_COUNT_REPEATED: (earlier: string) => ({
    vi: `Dòng này nói về cùng cơ quan, kỳ và nhóm như ${earlier}: mỗi nhóm một dòng.`,
    en: `This row is about the same agency, window and part as ${earlier}: write one row a part.`,
  }),
  COUNT_SOURCE_MISSING: (most: number) => ({
    vi: `Cần ghi nguồn số liệu, tối đa ${most} ký tự.`,
    en: `Say where the number comes from, in at most ${most} characters.`,
  }),
  COUNT_NOTE_MISSING: (most: number) => ({
    vi: `Cần ghi lý do nhập tay, tối đa ${most} ký tự.`,
    en: `Say why it is stated by hand, in at most ${most} characters.`,
  }),
});
