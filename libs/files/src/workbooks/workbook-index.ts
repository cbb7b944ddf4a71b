import * as path from 'node:path';
import { WorkbookArchive } from './workbook-archive';
import { readXml } from './xml-reader';

/** Parts of a workbook, found by its relationships: a part may have any name and stand anywhere. */
export interface WorkbookIndex {
  /** Sheets of cells, in the order of their tabs. */
  readonly sheets: readonly ListedSheet[];
  /** Part of the table of texts; absent: cells hold their texts. */
  readonly texts?: string;
  /** Part of the formats of cells. */
  readonly styles?: string;
  /** Days are counted from 1904, as Excel for Macintosh did. */
  readonly from1904: boolean;
}

export interface ListedSheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

interface Relationship {
  readonly id: string;
  /** Last word of its type: `worksheet`, `sharedStrings`. */
  readonly kind: string;
  readonly target: string;
}

/** Most bytes of a part that only names others. */
const MOST_BYTES = 16 * 2 ** 20;

export async function workbookIndex(archive: WorkbookArchive): Promise<WorkbookIndex> {
  const [main] = (await relationshipsOf(archive, '')).filter(({ kind }) => kind === 'officeDocument');
  const part = main?.target ?? 'xl/workbook.xml';
  const related = await relationshipsOf(archive, part);
  const targetOf = (wanted: string) => related.find(({ kind }) => kind === wanted)?.target;
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  await readXml(archive.bytes(part, MOST_BYTES), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([each]) => /(^|:)id$/.test(each))?.[1];
      const sheet = related.find((each) => each.id === id && each.kind === 'worksheet');
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      if (sheet) sheets.push({ name: attributes.name ?? '', part: sheet.target, hidden });
    },
  });
  return { sheets, texts: targetOf('sharedStrings'), styles: targetOf('styles'), from1904 };
}

/** Attribute that says true or false. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Relationships of a part, with targets from the root; empty: of the archive itself. */
async function relationshipsOf(archive: WorkbookArchive, part: string): Promise<readonly Relationship[]> {
  const folder = path.posix.dirname(`/${part}`);
  const rels = path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`);
  const found: Relationship[] = [];
  if (!archive.has(rels)) return found;
  await readXml(archive.bytes(rels, MOST_BYTES), {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name !== 'Relationship') return;
      found.push({
        id,
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: path.posix.resolve(folder, target),
      });
    },
  });
  return found;
}
