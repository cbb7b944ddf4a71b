import { SheetRow, UnreadableFile } from '@hailong/files/domain';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { csvLine } from './csv-line';
import { openTable } from './open-table';
import { TextFile, readTextFile } from './read-file';

/**
 * Reads a small table as the text of a CSV: the first sheet of an .xlsx, row by row, or a text file as it is.
 *
 * @param folder base of a relative name
 * @throws WrongArgument when the file is missing or unreadable
 */
export async function readTableFile(name: string, folder: string): Promise<Verdict<TextFile>> {
  if (!name.toLowerCase().endsWith('.xlsx')) return readTextFile(name, folder);
  const file = await openTable(name, folder);
  if (!file.ok) return file;
  const table: SheetRow[] = [];
  try {
    for await (const rows of file.value.rows()) table.push(...rows);
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.problem);
    throw error;
  }
  return accept({ name, text: textOf(table) });
}

/** Rows keep their numbers and are equally long: a workbook leaves out blank rows, and blank cells behind the last one. */
function textOf(rows: readonly SheetRow[]): string {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  let number = 1;
  let text = '';
  for (const row of rows) {
    const blank = new Array<string>(width - row.cells.length).fill('');
    text += '\r\n'.repeat(row.number - number) + csvLine([...row.cells, ...blank]);
    number = row.number + 1;
  }
  return text;
}
