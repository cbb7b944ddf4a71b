import { writeFile } from 'node:fs/promises';
import { csvLine } from '../documents/csv-line';

/** Writes a table as .xlsx where the name ends so, else as CSV that Excel reads as UTF-8. */
export async function writeTable(
  place: string,
  table: readonly (readonly string[])[],
  sheetName: string,
): Promise<void> {
  if (!place.toLowerCase().endsWith('.xlsx')) return writeFile(place, `\uFEFF${table.map(csvLine).join('')}`);
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] });
  for (const row of table) sheet.addRow(row);
  // Cells of text: Excel makes of "4/5" a date, "0012" into 12 and "4,5" into a number elsewhere.
  table[0]?.forEach((_, column) => (sheet.getColumn(column + 1).numFmt = '@'));
  await workbook.xlsx.writeFile(place);
}
