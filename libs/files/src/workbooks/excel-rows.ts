import { FILE_PROBLEMS } from '../domain/problems';
import { SheetRow, UnreadableFile } from '../domain/sheet-row';
import { dayFormats } from './cell-formats';
import { MergedCells, mergedAreas } from './merged-cells';
import { sharedTexts } from './shared-texts';
import { CellSources, SheetCells } from './sheet-cells';
import { WorkbookArchive } from './workbook-archive';
import { WorkbookFault } from './workbook-fault';
import { ListedSheet, WorkbookIndex, workbookIndex } from './workbook-index';
import { XmlReader, decodedXml } from './xml-reader';

/** Sheet of a workbook on the disk. */
export interface WorkbookSheet {
  readonly file: string;
  /** Name of the file for problems. */
  readonly name: string;
  /** Name of the sheet; absent: the first that is not hidden. */
  readonly sheet?: string;
  /** Hears which share of the sheet has been read, 0 to 1. */
  readonly heard?: (share: number) => void;
}

/** Most bytes of a sheet once it is unpacked; a million rows of forty columns take 1.6 GB. */
const MOST_BYTES = 4 * 2 ** 30;

/**
 * Rows of one sheet of an .xlsx workbook, streamed. Only the workbook's table of texts, its formats and its merged areas are
 * held in memory; nothing is written to the disk.
 *
 * @throws UnreadableFile where the workbook cannot be read on
 */
export async function* excelRows(wanted: WorkbookSheet): AsyncGenerator<readonly SheetRow[]> {
  let archive: WorkbookArchive | undefined;
  try {
    archive = await WorkbookArchive.open(wanted.file);
    const index = await workbookIndex(archive);
    const { part } = sheetIn(index, wanted.sheet);
    const merged = new MergedCells(await mergedAreas(archive.bytes(part, MOST_BYTES)));
    for await (const rows of rowsOf(archive, part, { ...wanted, index }))
      yield rows.map((row) => merged.fill(row));
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    throw new UnreadableFile(FILE_PROBLEMS.WORKBOOK_UNREADABLE.at(wanted.name, error.reason));
  } finally {
    archive?.close();
  }
}

function sheetIn({ sheets }: WorkbookIndex, wanted: string | undefined): ListedSheet {
  const named = (name: string) => sheets.find((each) => each.name.normalize('NFC') === name.normalize('NFC'));
  const found = wanted === undefined ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0]) : named(wanted);
  if (found) return found;
  if (wanted === undefined) throw new UnreadableFile(FILE_PROBLEMS.WORKBOOK_EMPTY.at('sheet'));
  const known = sheets.map(({ name }) => name).join(', ') || '–';
  throw new UnreadableFile(FILE_PROBLEMS.WORKSHEET_UNKNOWN.at('sheet', wanted, known));
}

async function* rowsOf(
  archive: WorkbookArchive,
  part: string,
  { index, heard }: Pick<WorkbookSheet, 'heard'> & { readonly index: WorkbookIndex },
): AsyncGenerator<readonly SheetRow[]> {
  const cells = new SheetCells(await sourcesOf(archive, index));
  const reader = new XmlReader(cells);
  const size = archive.sizeOf(part);
  let read = 0;
  for await (const piece of decodedXml(archive.bytes(part, MOST_BYTES))) {
    reader.write(piece);
    read += piece.length;
    heard?.(Math.min(1, read / size));
    const rows = cells.take();
    if (rows.length > 0) yield rows;
  }
  reader.end();
}

async function sourcesOf(
  archive: WorkbookArchive,
  { texts, styles, from1904 }: WorkbookIndex,
): Promise<CellSources> {
  const has = (part: string | undefined): part is string => part !== undefined && archive.has(part);
  return {
    texts: has(texts) ? await sharedTexts(archive, texts) : [],
    showsDay: has(styles) ? await dayFormats(archive, styles) : [],
    from1904,
  };
}
