import { Readable } from 'node:stream';
import type { CellValue, stream } from 'exceljs';
import { SheetRow, UnreadableFile } from '../domain/sheet-row';
import { FILE_PROBLEMS } from '../domain/problems';

/** Properties that the reader has and its types lack. */
interface Workbook {
  readonly workbookRels?: readonly { readonly Id: string; readonly Target: string }[];
  readonly model?: { readonly sheets: readonly { readonly name: string; readonly rId: string }[] };
}

interface Worksheet {
  /** Number in the name of its part, a text; or its id, a number, once the reader has found its name. */
  readonly id: string | number;
  /** Made up by the reader until it has found it. */
  readonly name?: string;
}

/**
 * Lines of one sheet of an .xlsx workbook, streamed: the named sheet, else the first. Only the workbook's table of texts
 * is held in memory, because lines point into it.
 */
export async function* excelRows(
  source: Readable,
  name: string,
  sheet: string | undefined,
): AsyncGenerator<readonly SheetRow[]> {
  const { stream: streams } = await import('exceljs');
  const workbook = new streams.xlsx.WorkbookReader(source, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    entries: 'ignore',
  });
  let found = false;
  try {
    for await (const each of workbook) {
      const wanted: boolean = !found && isWanted(each, workbook as unknown as Workbook, sheet);
      found ||= wanted;
      // Other sheets are read over: the reader removes their temporary files only when they have been opened.
      for await (const row of each) if (wanted) yield [{ number: row.number, cells: textsOf(row.values) }];
    }
  } catch (error) {
    // The reader trips over parts that it does not expect, and its words about that help no person.
    const reason = error instanceof TypeError ? 'xlsx' : (error as Error).message;
    throw new UnreadableFile(FILE_PROBLEMS.WORKBOOK_UNREADABLE.at(name, reason));
  } finally {
    source.destroy();
  }
  if (found) return;
  const known = (workbook as unknown as Workbook).model?.sheets.map((each) => each.name) ?? [];
  throw new UnreadableFile(
    sheet === undefined
      ? FILE_PROBLEMS.WORKBOOK_EMPTY.at('sheet')
      : FILE_PROBLEMS.WORKSHEET_UNKNOWN.at('sheet', sheet, known.join(', ') || '–'),
  );
}

function isWanted(
  reader: stream.xlsx.WorksheetReader,
  { model, workbookRels }: Workbook,
  wanted: string | undefined,
): boolean {
  const { id, name } = reader as unknown as Worksheet;
  const listed = wanted === undefined ? model?.sheets[0] : model?.sheets.find((each) => each.name === wanted);
  if (!listed) return model === undefined && wanted === undefined;
  if (typeof id === 'number') return name === listed.name;
  // Some programs write the parts of a workbook with absolute names, which the reader does not recognise.
  const target = workbookRels?.find(({ Id }) => Id === listed.rId)?.Target ?? '';
  return target.endsWith(`/sheet${id}.xml`);
}

/** The reader counts columns from 1 and leaves blank ones out. */
function textsOf(values: readonly CellValue[] | Record<string, CellValue>): string[] {
  const cells = Array.isArray(values) ? (values as readonly CellValue[]) : [];
  const texts: string[] = [];
  for (let at = 1; at < cells.length; at += 1) texts.push(textOf(cells[at]));
  return texts;
}

/** Reads a cell as a person sees it: a formula by its result, a date as a day, a number without its format. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  // The reader has not found the table of texts: a blank cell would lose an answer without a word.
  if ('sharedString' in value) throw new TypeError('a text of the table of texts that is not there');
  if ('error' in value) return value.error;
  if ('text' in value) return value.text;
  return 'result' in value ? textOf(value.result) : '';
}
