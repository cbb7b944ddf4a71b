import { COMMON_PROBLEMS, Problem, problem } from '@hailong/kernel';

export function notUtf8(name: string): Problem {
  return problem(
    'NOT_UTF8',
    name,
    'Tệp không phải UTF-8. Excel: Tệp → Lưu dưới dạng → "CSV UTF-8 (Comma delimited)" hoặc .xlsx. Chữ TCVN3, VNI: chuyển sang Unicode bằng UniKey Toolkit trước.',
    'The file is not UTF-8. Excel: File → Save As → "CSV UTF-8 (Comma delimited)" or .xlsx. TCVN3 or VNI letters: turn them into Unicode with the UniKey Toolkit first.',
  );
}

export function oldExcel(name: string): Problem {
  return problem(
    'OLD_EXCEL',
    name,
    'Đây là tệp Excel kiểu cũ (.xls). Mở bằng Excel và lưu lại dưới dạng "Excel Workbook (.xlsx)".',
    'This is an Excel file of the old kind (.xls). Open it and save it as "Excel Workbook (.xlsx)".',
  );
}

export function brokenExcel(name: string, reason: string): Problem {
  return problem(
    'BROKEN_EXCEL',
    name,
    `Không đọc được tệp Excel này (${reason}): mở bằng Excel, lưu lại dạng .xlsx hoặc CSV UTF-8, không đặt mật khẩu.`,
    `This Excel file cannot be read (${reason}): open it, save it as .xlsx or CSV UTF-8, without a password.`,
  );
}

export function noSuchSheet(sheet: string | undefined, known: readonly string[]): Problem {
  const list = known.join(', ') || '–';
  return problem(
    'NO_SUCH_SHEET',
    'sheet',
    `Tệp không có trang tính ${sheet === undefined ? 'nào' : `"${sheet}"`}; các trang: ${list}.`,
    `The workbook has no sheet${sheet === undefined ? '' : ` "${sheet}"`}; its sheets: ${list}.`,
  );
}

export function brokenCsv(row: number): Problem {
  return COMMON_PROBLEMS.CSV_UNREADABLE.at(`row ${row}`);
}
