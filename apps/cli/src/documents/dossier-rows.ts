import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import * as path from 'node:path';
import { RawRow, RowCells } from '@hailong/agencies';
import { Problem, problem } from '@hailong/kernel';
import { APPLICANTS, DossierReport, JUDGED, REPORTED_OUTCOMES } from '@hailong/sampling';
import { CsvError, Options, parse } from 'csv-parse';
import { WrongArgument } from '../output/wrong-argument';

export const DOSSIER_COLUMNS = [
  ...['code', 'deciding_agency', 'receiving_agency', 'judges', 'procedure', 'field', 'outcome', 'late'],
  ...['applicant', 'finished_on', 'person', 'email', 'phone', 'objects'],
];

/** A line of the file: a report, or why it is none. */
export interface DossierRow {
  /** `row 2`, … as a spreadsheet counts. */
  readonly place: string;
  readonly report?: DossierReport;
  readonly problems: readonly Problem[];
}

/**
 * The dossiers of a CSV file one by one, however long it is; UTF-8, comma, semicolon or tab.
 * @throws WrongArgument when the file cannot be read or is no table
 */
export async function* dossierRows(name: string, folder: string): AsyncGenerator<DossierRow> {
  const file = path.resolve(folder, name);
  try {
    const parser = parse({ ...READING, delimiter: await delimiterOf(file) });
    const stream = createReadStream(file).on('error', (error) => parser.destroy(error));
    stream.pipe(parser);
    for await (const { record, info } of parser as AsyncIterable<Parsed>)
      yield rowOf({ place: `row ${info.lines}`, cells: record });
  } catch (error) {
    if (error instanceof CsvError || isOfFiles(error)) throw unreadable(name, error);
    throw error;
  }
}

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

const READING: Options = {
  columns: (header: string[]) => header.map((column) => column.trim().toLowerCase()),
  bom: true,
  skip_empty_lines: true,
  trim: true,
  info: true,
};

/** By the header line, which is far shorter than this. */
const HEADER_BYTES = 4096;

async function delimiterOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const header = buffer.subarray(0, bytesRead).toString().split('\n', 1)[0] ?? '';
    const count = (character: string) => header.split(character).length;
    return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
  } finally {
    await handle.close();
  }
}

function rowOf(raw: RawRow): DossierRow {
  const cells = new RowCells(raw);
  cells.refuseOtherColumns(DOSSIER_COLUMNS);
  const outcome = wordIn(cells, 'outcome', REPORTED_OUTCOMES);
  const applicant = wordIn(cells, 'applicant', APPLICANTS);
  const judges = cells.text('judges') ? wordIn(cells, 'judges', JUDGED) : undefined;
  const finishedOn = cells.day('finished_on');
  const [late, objects] = [yesOrNo(cells, 'late'), yesOrNo(cells, 'objects')];
  const { problems } = cells;
  if (problems.length > 0 || !outcome || !applicant || !finishedOn) return { place: raw.place, problems };
  const text = (column: string) => cells.text(column) || undefined;
  const report: DossierReport = {
    ...{ code: cells.text('code'), outcome, applicant, finishedOn, judges, late, objects },
    ...{ decidingAgency: cells.text('deciding_agency'), receivingAgency: text('receiving_agency') },
    ...{ procedure: text('procedure'), field: text('field') },
    ...{ person: text('person'), email: text('email'), phone: text('phone') },
  };
  return { place: raw.place, report, problems };
}

function wordIn<T extends string>(cells: RowCells, column: string, words: readonly T[]): T | undefined {
  const text = cells.text(column).toLowerCase();
  const known = words.join(', ');
  return (
    words.find((word) => word === text) ??
    cells.wrong(
      column,
      'BAD_CELL',
      `"${text}" không có; chọn: ${known}`,
      `"${text}" is none; one of: ${known}`,
    )
  );
}

/** Empty: not said. */
function yesOrNo(cells: RowCells, column: string): boolean | undefined {
  const text = cells.text(column).toLowerCase();
  if (text === '') return undefined;
  if (['1', 'true', 'yes', 'có'].includes(text)) return true;
  if (['0', 'false', 'no', 'không'].includes(text)) return false;
  return cells.wrong(column, 'BAD_CELL', 'ghi có hoặc không, hoặc bỏ trống', 'write yes or no, or nothing');
}

function isOfFiles(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

function unreadable(name: string, error: unknown): WrongArgument {
  const { code, message } = error as NodeJS.ErrnoException;
  return new WrongArgument(
    `Không đọc được tệp "${name}" (${code}): kiểm tra tên tệp, quyền đọc, và dòng CSV: ${message}.`,
    `The file "${name}" cannot be read (${code}): check its name, your permission, and the line of the CSV: ${message}.`,
  );
}

/** A problem of the rules, at its column of a row. */
export function inDossierRow(found: Problem, row: string): Problem {
  const column = found.place.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return problem(found.code, column ? `${row}, column ${column}` : row, found.vi, found.en);
}
