import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sheetLayout } from '@hailong/questionnaires/domain';
import { FilledForm } from '../fixture/filled-forms';
import { OpenedRound } from '../fixture/gia-lai-round';

export interface FormsFile {
  readonly filePath: string;
  readonly rows: number;
  /** Prefix of every serial; differs for each file, or its forms count as repeats. */
  readonly prefix: string;
}

/** Rows written at once. */
const CHUNK = 500;

/** Writes a table as an office sends it: serial, agency, and a column for each item of the form. */
export async function writeFormsFile(
  { questionnaire }: OpenedRound,
  forms: readonly FilledForm[],
  { filePath, rows, prefix }: FormsFile,
): Promise<void> {
  const items = sheetLayout(questionnaire).positions.map(({ item }) => item);
  // No code of an agency, item or level has a comma or a quotation mark.
  const written = forms.map(({ agencyCode, answers }) => {
    const levels = new Map(answers.map(({ item, level }) => [item, level ?? '']));
    return [agencyCode, ...items.map((item) => levels.get(item) ?? '')].join(',');
  });
  const lines = function* () {
    yield `${['serial', 'agency_code', ...items].join(',')}\r\n`;
    for (let from = 0; from < rows; from += CHUNK) {
      let text = '';
      for (let row = from; row < Math.min(rows, from + CHUNK); row += 1)
        text += `${prefix}${row},${written[row % written.length]}\r\n`;
      yield text;
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(filePath));
}
