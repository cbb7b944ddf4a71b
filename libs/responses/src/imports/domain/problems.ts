import { Texts, catalogue } from '@hailong/kernel';

/** Problems of the header of a file; nothing of the file is stored. */
export const HEADER_PROBLEMS = catalogue({
  FORM_COLUMN_UNKNOWN: (near: readonly string[]) => ({
    vi: near.length
      ? `Không có cột này: có phải là ${near.join(', ')}?`
      : 'Không có cột này: dùng mã câu hỏi, hoặc lấy tệp mẫu của đợt.',
    en: near.length
      ? `There is no such column: did you mean ${near.join(', ')}?`
      : 'There is no such column: use the code of a question, or the sample file.',
  }),
  PERSON_COLUMN_UNEXPECTED: {
    vi: 'Phiếu khảo sát không ghi tên, điện thoại, số giấy tờ, địa chỉ, hồ sơ hay tiền chi của người trả lời: xóa cột này; danh sách chi tiền để ở tệp riêng, không kèm số phiếu.',
    en: 'Forms of a survey carry no name, telephone number, identity number, address, dossier or payment of the person that answered: take this column out; a payment list is a file of its own, without serials.',
  },
  COLUMN_UNCLEAR: (items: string) => ({
    vi: `Nhiều câu hỏi có tên này: dùng mã của câu, một trong ${items}.`,
    en: `Several questions have this name: use the code of the question that is meant, one of ${items}.`,
  }),
  COLUMN_REPEATED: {
    vi: 'Nội dung này đã có ở một cột khác: giữ một cột.',
    en: 'Another column holds the same: keep one of them.',
  },
  COLUMN_MISSING: (column: string, values: string, option: string) => ({
    vi: `Tệp thiếu cột ${column}${values && ` (${values})`}: thêm cột${option && ` hoặc chọn chung cho cả tệp (dòng lệnh: ${option})`}.`,
    en: `The file has no column ${column}${values && ` (${values})`}: add it${option && `, or choose one for the whole file (command line: ${option})`}.`,
  }),
  ANSWER_COLUMNS_MISSING: {
    vi: 'Tệp không có cột trả lời nào; mỗi câu hỏi một cột, tên cột là mã câu: lấy tệp mẫu của đợt.',
    en: 'The file has no column of answers; one a question, named by its code: begin with the sample file of the round.',
  },
  ITEM_COLUMN_MISSING: (item: string) => ({
    vi: `Câu ${item} bắt buộc nhưng tệp không có cột này, mọi phiếu sẽ bị từ chối: thêm cột.`,
    en: `Item ${item} is obligatory and has no column, so every form would be refused: add it.`,
  }),
});

/** Problems of a row: of its cells, or of the form as a whole. The reader of the row adds row and column. */
export const ROW_PROBLEMS = catalogue({
  VALUE_MISSING: (column: string) => ({
    vi: `Thiếu ${column}: ghi vào ô này.`,
    en: `${column} is missing: write it in this cell.`,
  }),
  VALUE_UNKNOWN: (column: string, given: string, known: Texts) => ({
    vi: `Đợt này không có ${column} "${given}": chọn trong ${known.vi}.`,
    en: `The round has no ${column} "${given}": choose among ${known.en}.`,
  }),
  FORM_AGENCY_UNKNOWN: (agency: string) => ({
    vi: `Cơ quan "${agency}" không tham gia đợt này, hoặc bạn không được nhập phiếu cho cơ quan đó: kiểm tra mã cơ quan.`,
    en: `The agency "${agency}" does not take part in this round, or you may not enter forms for it: check its code.`,
  }),
  SERIAL_DATE_UNEXPECTED: {
    vi: 'Excel đã đổi số phiếu thành ngày tháng (ví dụ "01/2026"): định dạng cột là Văn bản (Text) rồi nhập lại số ghi trên phiếu.',
    en: 'Excel has turned the serial into a date (such as "01/2026"): format the column as Text and type the number of the form again.',
  },
  FOOTER_ROW_UNEXPECTED: {
    vi: 'Dòng này là dòng cộng, trung bình hay ghi chú dưới bảng, không phải phiếu: xóa dòng, hoặc ghi đúng số phiếu.',
    en: 'This row is a sum, a mean or a note below the table and no form: remove it, or write the serial of the form.',
  },
  RECEIVED_DAY_UNREADABLE: {
    vi: 'Không đọc được ngày này: ghi dạng 31/10/2026 hoặc 2026-10-31.',
    en: 'This day cannot be read: write 31/10/2026 or 2026-10-31.',
  },
  RECEIVED_DAY_UNSUITED: (number: string) => ({
    vi: `Excel giữ ngày ở ô này dưới dạng số ${number}: chọn định dạng Ngày (Date) cho cả cột rồi lưu lại, hoặc ghi dạng 31/10/2026.`,
    en: `Excel holds the day of this cell as the number ${number}: give the column the format Date and save again, or write 31/10/2026.`,
  }),
  RECEIVED_DAY_UNREAL: {
    vi: 'Không phải một ngày có thật: ghi dạng 31/10/2026 hoặc 2026-10-31.',
    en: 'This is no day that exists: write 31/10/2026 or 2026-10-31.',
  },
  CELL_CHOICE_UNKNOWN: (item: string, given: string, known: Texts) => ({
    vi: `Câu ${item} không có "${given}": ghi một mã trong ${known.vi}; để trống nếu không trả lời.`,
    en: `Item ${item} has no "${given}": write one code out of ${known.en}; leave it blank when not answered.`,
  }),
  CELL_CHOICES_UNKNOWN: (item: string, given: string, known: Texts) => ({
    vi: `Câu ${item} không có "${given}": ghi các mã cách nhau bằng dấu | trong ${known.vi}; để trống nếu không trả lời.`,
    en: `Item ${item} has no "${given}": write codes with | between them out of ${known.en}; leave it blank when not answered.`,
  }),
  /** Excel takes `4/5` for the fourth of May. */
  CELL_DATE_UNEXPECTED: (item: string) => ({
    vi: `Excel đã đổi câu trả lời của câu ${item} thành ngày tháng (ví dụ "4/5"): định dạng cột là Văn bản (Text) rồi nhập lại.`,
    en: `Excel has turned the answer to item ${item} into a date (such as "4/5"): format the column as Text and type it again.`,
  }),
  NUMBER_UNREADABLE: (item: string) => ({
    vi: `Câu ${item} cần một số: ghi như 3 hoặc 2,5, không kèm đơn vị, dấu ngăn nghìn hay số mũ (1e-7 ghi là 0,0000001).`,
    en: `Item ${item} takes a number: write it like 3 or 2.5, without a unit, separators of thousands or an exponent (0.0000001 instead of 1e-7).`,
  }),
  CLUSTER_UNREADABLE: {
    vi: 'Số cụm là một số nguyên như trong danh sách hộ đã rút: ghi số đó, hoặc để trống.',
    en: 'A cluster is a whole number, as the list of drawn households has it: write that number, or leave it blank.',
  },
  TICK_UNREADABLE: (option: string) => ({
    vi: `Không rõ phương án ${option} có được chọn không: ghi x, 1 hoặc có khi được chọn; để trống hoặc 0 khi không chọn.`,
    en: `It is not clear whether the option ${option} is ticked: write x, 1 or yes when it is; leave it blank or 0 when not.`,
  }),
  HELP_UNCLEAR: {
    vi: 'Không rõ cán bộ có giúp điền phiếu này không: ghi x hoặc có khi có giúp; để trống hoặc không khi không giúp.',
    en: 'It is not clear whether an official helped with this form: write x or yes when one did; leave it blank or write no when not.',
  },
  ITEM_CELL_UNEXPECTED: (questionnaire: string) => ({
    vi: `Phiếu này thuộc mẫu ${questionnaire}, mẫu đó không có câu hỏi ở cột này: để trống ô, hoặc sửa nhóm đối tượng; đợt có hai mẫu phiếu thì xem lại số phiếu.`,
    en: `This form is on the questionnaire ${questionnaire}, which has no such item: leave the cell blank, or mend the group; where the round has two forms, check the serial.`,
  }),
});

/** Warnings about rows that are stored all the same. */
export const WARNINGS = catalogue({
  SERIAL_WITHOUT_DIGIT_UNCLEAR: {
    vi: 'Số phiếu không có chữ số nào: xem lại dòng này có phải là phiếu không; phiếu vẫn được ghi.',
    en: 'The serial has no digit: look whether this row is a form; it is stored all the same.',
  },
  DAY_MISSING: {
    vi: 'Ô ngày nhận để trống: tính là nhận hôm nay; ghi ngày nếu phiếu nhận ngày khác.',
    en: 'The day of receipt is blank: the form counts as received today; write the day if it was another.',
  },
  TEXT_ENCODING_UNCLEAR: (encoding?: string) => ({
    vi: `Ý kiến này có vẻ ${encoding ? `viết bằng bảng mã ${encoding}, không phải Unicode` : 'bị hỏng chữ khi chuyển tệp'}, nên người đọc sẽ không đọc được; phiếu vẫn được ghi. Chuyển cả tệp sang Unicode (UniKey Toolkit) trước khi nạp các tệp sau.`,
    en: `This text seems to be ${encoding ? `written in ${encoding} and not in Unicode` : 'spoiled on the way from program to program'}, so it will not be readable; the form is stored all the same. Turn the whole file into Unicode (UniKey Toolkit) before loading the next ones.`,
  }),
  NOT_APPLICABLE_UNCLEAR: (said: number, answers: number) => ({
    vi: `${said} trong ${answers} ô trả lời của tệp ghi NA hoặc N/A và được tính là "không áp dụng". Nếu phần mềm đã ghi NA cho ô không trả lời thì kết quả sẽ sai: thay NA bằng ô trống rồi nạp thử lại với --check; phiếu đã ghi thì báo quản trị viên đánh dấu không hợp lệ.`,
    en: `${said} of ${answers} answered cells of the file say NA or N/A and count as "does not apply". Where a data tool wrote NA for a missing answer the results would be wrong: turn NA into blank cells and try again with --check; have an administrator mark forms that are stored already invalid.`,
  }),
  TICK_REPEATED: (item: string) => ({
    vi: `Câu ${item} đánh dấu nhiều mức trên phiếu giấy: câu này tính là không trả lời, phiếu vẫn được ghi.`,
    en: `Item ${item} is ticked more than once on paper: it counts as not answered, the form is stored.`,
  }),
});
