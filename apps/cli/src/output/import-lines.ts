import { ListedProblems } from '@hailong/files/domain';
import { Problem } from '@hailong/kernel';
import { problemLines, warningLines } from './problems';
import { plain } from './terminal';

/** Rows of an import as far as its lines tell of them. */
interface RowsImported {
  readonly rows: number;
  readonly linesInside: number;
  readonly hidden?: number;
  readonly storedBefore?: number;
  readonly resumedAfter: number;
  readonly finished: boolean;
  readonly broken?: Problem;
  readonly faults: readonly ListedProblems[];
  readonly warnings?: readonly ListedProblems[];
}

interface Printed {
  /** Line that says what became of the rows. */
  readonly counts: string;
  /** Problems printed at most. */
  readonly most: number;
  readonly errorsFile?: string;
}

const MOST_WARNINGS = 10;

/** Report of an import for people: counts, first problems, the file with all of them, how to continue. */
export function importLines(report: RowsImported, { counts, most, errorsFile }: Printed): string[] {
  const { faults, warnings = [], broken } = report;
  return [
    ...begunLines(report),
    counts,
    linesRead(report),
    ...hiddenRows(report),
    ...storedBeforeLines(report),
    ...(broken ? problemLines([broken]) : []),
    ...listed(faults, most, (shown) => problemLines(shown)),
    ...(errorsFile === undefined ? [] : errorsFileLines(errorsFile)),
    ...listed(warnings, MOST_WARNINGS, (shown) => warningLines(shown)),
  ];
}

function begunLines({ resumedAfter, rows, finished }: RowsImported): string[] {
  if (resumedAfter === 0) return [];
  if (finished && rows === 0)
    return [
      `Tệp này đã nạp xong trước đó (${resumedAfter} dòng); đọc lại từ đầu: --from-start.`,
      `This file was loaded before (${resumedAfter} rows); --from-start reads it again.`,
    ];
  return [`Làm tiếp sau dòng ${resumedAfter} · went on after row ${resumedAfter}`];
}

/** Account of the lines of the file: each stands in the counts above or inside a cell. */
function linesRead({ rows, linesInside }: RowsImported): string {
  const all = rows + linesInside;
  return `Dòng đã đọc · lines read: ${all} = trong số trên · in the counts above ${rows} + trong ô · inside a cell ${linesInside}`;
}

function hiddenRows({ hidden = 0 }: RowsImported): string[] {
  if (hidden === 0) return [];
  return [
    `${hidden} dòng đang ẩn hoặc bị lọc trong Excel, vẫn được đọc · ${hidden} rows that Excel hides or filters out, read all the same`,
  ];
}

/** Forms that the stopped run had stored after the last row that it could note: one line instead of a warning each. */
function storedBeforeLines({ storedBefore = 0 }: RowsImported): string[] {
  if (storedBefore === 0) return [];
  return [
    `${storedBefore} phiếu trong số đã có do lần chạy bị dừng đã ghi · ${storedBefore} of the repeated forms were stored by the run that was stopped`,
  ];
}

/** Counts the cells of each code, then lists the first problems in the order of the file. */
function listed(
  problems: readonly ListedProblems[],
  most: number,
  print: (shown: ListedProblems['first']) => string[],
): string[] {
  if (problems.length === 0) return [];
  const shown = problems
    .flatMap(({ first }) => first)
    .sort((a, b) => a.row - b.row)
    .slice(0, most);
  const all = problems.reduce((sum, { rows }) => sum + rows, 0);
  const codes = problems.map(({ code, rows }) => `${code} ${rows}`).join(', ');
  const more = all > shown.length ? [`… ${all - shown.length} nữa · more`] : [];
  return [...(shown.length > 0 ? print(shown) : []), ...more, `Tổng cộng · in all: ${codes}`];
}

function errorsFileLines(name: string): string[] {
  return [
    `Mọi dòng bị từ chối nằm trong ${plain(name)}: sửa ở đó rồi nạp riêng tệp ấy.`,
    `All refused rows are in ${plain(name)}: mend them there and load that file on its own.`,
  ];
}
