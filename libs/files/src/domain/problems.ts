import { Texts, catalogue } from '@hailong/kernel';

/** Problems of a file that cannot be read; nothing of it is stored. */
export const FILE_PROBLEMS = catalogue({
  ENCODING_UNSUITED: (encoding?: string) => ({
    vi: `Tệp không phải UTF-8${encoding ? `, có vẻ là ${encoding}` : ''}. Excel: Tệp → Lưu dưới dạng → "CSV UTF-8 (Comma delimited)" hoặc .xlsx. Chữ TCVN3, VNI: chuyển sang Unicode bằng UniKey Toolkit trước.`,
    en: `The file is not UTF-8${encoding ? `, it looks like ${encoding}` : ''}. Excel: File → Save As → "CSV UTF-8 (Comma delimited)" or .xlsx. TCVN3 or VNI letters: turn them into Unicode with the UniKey Toolkit first.`,
  }),
  CHARACTER_UNREADABLE: {
    vi: 'Dòng này có ký tự NUL (mã 0), không văn bản nào lưu được: xóa ký tự ấy, hoặc mở tệp bằng Excel rồi lưu lại.',
    en: 'This line has the character NUL (code 0), which no text can hold: remove it, or open the file with Excel and save it again.',
  },
  WORKBOOK_UNSUITED: (kind: Texts) => ({
    vi: `Đây là ${kind.vi}: mở bằng Excel và lưu lại dưới dạng "Excel Workbook (.xlsx)", không đặt mật khẩu.`,
    en: `This is ${kind.en}: open it with Excel and save it as "Excel Workbook (.xlsx)", without a password.`,
  }),
  WORKBOOK_UNREADABLE: (reason: Texts) => ({
    vi: `Không đọc được tệp Excel này (${reason.vi}): mở bằng Excel rồi lưu lại dạng .xlsx, hoặc lưu thành CSV UTF-8.`,
    en: `This Excel file cannot be read (${reason.en}): open it with Excel and save it again as .xlsx, or as CSV UTF-8.`,
  }),
  WORKSHEET_UNKNOWN: (sheet: string, known: string) => ({
    vi: `Tệp không có trang tính "${sheet}": chọn trong ${known}.`,
    en: `The workbook has no sheet "${sheet}": choose among ${known}.`,
  }),
  WORKBOOK_EMPTY: {
    vi: 'Tệp Excel không có trang tính nào: lưu lại tệp với một trang có dòng tiêu đề và các dòng số liệu.',
    en: 'The workbook has no sheet: save it with a sheet that has a header and rows.',
  },
  COLUMN_NAME_MISSING: (column: string) => ({
    vi: `Tệp thiếu cột ${column}: thêm cột này vào dòng tiêu đề.`,
    en: `The file has no column ${column}: add it to the header.`,
  }),
  COLUMN_NAME_REPEATED: {
    vi: 'Tệp có hai cột cùng tên này: giữ một cột.',
    en: 'The file has two columns of this name: keep one of them.',
  },
  HEADER_MISSING: {
    vi: 'Tệp trống: cần dòng tiêu đề và ít nhất một dòng số liệu.',
    en: 'The file is empty: a header line and at least one row are needed.',
  },
});

/** Problems of a row whose cells are not certain. The reader of the row adds row and column. */
export const ROW_PROBLEMS = catalogue({
  CELL_RESULT_MISSING: {
    vi: 'Ô này là công thức chưa có kết quả hoặc báo lỗi: mở bằng Excel để tính lại rồi lưu, hoặc ghi thẳng giá trị vào ô.',
    en: 'This cell holds a formula without a result, or an error: open the file with Excel so that it is computed and save it, or write the value itself.',
  },
  CELL_UNEXPECTED: {
    vi: 'Có dữ liệu ngoài các cột có tên: kiểm tra dấu phân cách và dấu ngoặc kép của dòng này.',
    en: 'There is something outside the named columns: check separators and quotes of this row.',
  },
  ROW_QUOTES_UNCLEAR: (joined?: readonly [first: number, last: number]) => ({
    vi: `${joined ? `Dấu ngoặc kép không có cặp làm các dòng ${joined[0]} đến ${joined[1]} dính thành một ô, nên không dòng nào được ghi` : 'Dòng này có dấu ngoặc kép đặt sai nên không biết ô nào kết thúc ở đâu'}: dấu ngoặc kép trong một ô phải viết đôi (""), cả ô đặt trong ngoặc kép. Lưu tệp bằng Excel thì được viết đúng.`,
    en: `${joined ? `Quotes without a pair join the lines ${joined[0]} to ${joined[1]} into one cell, so none of them is stored` : 'A quote of this row stands in a wrong place, so that the end of its cells is not known'}: a quote inside a cell is written twice (""), and the whole cell stands in quotes. Excel writes it that way when it saves the file.`,
  }),
});
