import { UnreadableFile } from '@hailong/files/domain';
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
  let text = '';
  let number = 1;
  try {
    for await (const rows of file.value.rows())
      for (const row of rows) {
        // Rows keep their numbers: a workbook leaves blank ones out.
        text += '\r\n'.repeat(row.number - number) + csvLine(row.cells);
        number = row.number + 1;
      }
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.problem);
    throw error;
  }
  return accept({ name, text });
}
