import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { SheetRow, UnreadableFile } from '../domain/sheet-row';
import { brokenCsv } from './file-problems';

/** What a line may weigh. A quote that is never closed would else take the rest of the file into memory. */
const LONGEST_LINE = 1_000_000;
const DELIMITERS = [',', ';', '\t'];

/**
 * Lines of a CSV in UTF-8, as they arrive: never more of them in memory than the parser's own small buffer.
 *
 * @param head the beginning of the text, at least its first line: tells comma, semicolon (Excel in Vietnamese) or tab
 */
export async function* textRows(source: Readable, head: string): AsyncGenerator<SheetRow> {
  let broken: CsvError | undefined;
  const brokenAfter = () => (broken === undefined ? Infinity : Number(broken.records));
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(head),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_LINE,
    // An error of the parser would take with it the lines before that nobody has asked for yet.
    skip_records_with_error: true,
    on_skip: (error) => {
      broken ??= error;
    },
  });
  let number = 0;
  // The error itself reaches the loop through the parser.
  pipeline(source, parser, () => undefined);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (number >= brokenAfter()) break;
      yield { number: (number += 1), cells };
    }
    if (broken !== undefined) throw new UnreadableFile(brokenCsv(number + 1, broken.code));
  } finally {
    source.destroy();
  }
}

/** The one that parts the first line most often. */
function delimiterOf(head: string): string {
  const header = /[^\r\n]+/.exec(head.replace(/^\uFEFF/, ''))?.[0] ?? '';
  const unquoted = header.replace(/"[^"]*"/g, '');
  const count = (character: string) => unquoted.split(character).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}
