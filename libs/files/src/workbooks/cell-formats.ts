import { WorkbookArchive } from './workbook-archive';
import { readXml } from './xml-reader';

const MOST_BYTES = 64 * 2 ** 20;
/** Formats of days and times that have no text of their own (ECMA-376, part 1, 18.8.30). */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** Tells of each format of a workbook's cells, in their order, whether it shows a day. */
export async function dayFormats(archive: WorkbookArchive, part: string): Promise<readonly boolean[]> {
  const custom = new Map<number, boolean>();
  const formats: boolean[] = [];
  let inCells = false;
  await readXml(archive.bytes(part, MOST_BYTES), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt') custom.set(id, showsDay(formatCode));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(custom.get(id) ?? isBuiltIn(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

function isBuiltIn(id: number): boolean {
  return BUILT_IN.some(([first, last]) => id >= first && id <= last);
}

/**
 * Tells whether a format shows a number as a day: `dd/mm/yyyy`. Quoted and escaped letters (`0\ \m\ứ\c`), blanks of a width,
 * fillers, colours and languages say nothing, and neither do sections for other numbers.
 */
export function showsDay(format: string): boolean {
  const [first = ''] = format.replace(/"[^"]*"|\\.|[_*]./gsu, '').split(';');
  const letters = first.replace(/\[[^\]]*\]/g, '').replace(/general/gi, '');
  return /[ymdhs]/i.test(letters);
}
