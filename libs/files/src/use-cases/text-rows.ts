import { SheetRow } from '../domain/sheet-row';
import { CsvLines } from './csv-lines';

/**
 * Lines of a CSV in the portions in which its text arrives; never more of them in memory.
 *
 * @param head the beginning of the text, at least its first line
 * @throws UnreadableFile where it cannot be read on; what stands before has been handed out
 */
export async function* textRows(
  pieces: AsyncIterable<string>,
  head: string,
): AsyncGenerator<readonly SheetRow[]> {
  const lines = new CsvLines(head);
  const portion = function* (rows: readonly SheetRow[]) {
    if (rows.length > 0) yield rows;
    if (lines.broken) throw lines.broken;
  };
  for await (const piece of pieces) yield* portion(lines.take(piece));
  yield* portion(lines.last());
}
