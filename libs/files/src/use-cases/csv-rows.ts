import { Verdict, accept, refuse } from '@hailong/kernel';
import { SheetRow } from '../domain/sheet-row';
import { CsvLines } from './csv-lines';

/** Cuts the text of a small CSV into its rows, the header first; refuses a text that cannot be read to its end. */
export function csvRows(text: string): Verdict<readonly SheetRow[]> {
  const lines = new CsvLines(text);
  const rows = [...lines.take(text.replace(/^\uFEFF/, '')), ...lines.last()];
  return lines.broken ? refuse(lines.broken.problem) : accept(rows);
}
