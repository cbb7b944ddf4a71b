import { Entry, ZipFile, openPromise } from 'yauzl';
import { WORKBOOK_REASONS, WorkbookFault } from './workbook-fault';

/** Parts of an archive, many times those of a workbook with a sheet for each day of a year. */
const MOST_PARTS = 10_000;

/**
 * Archive of a workbook, read through its directory: parts may stand in any order, and none is unpacked to the disk. Names of
 * parts begin without a slash and are alike in small and capital letters (ECMA-376, part 2, 6.2.2).
 */
export class WorkbookArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws WorkbookFault for a file that is no archive @throws the system's error when it cannot be opened */
  static async open(file: string): Promise<WorkbookArchive> {
    const zip = await openPromise(file, { autoClose: false }).catch(faultOf);
    try {
      const parts = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (parts.size === MOST_PARTS) throw new WorkbookFault(WORKBOOK_REASONS.tooLarge);
        parts.set(keyOf(entry.fileName), entry);
      }
      return new WorkbookArchive(zip, parts);
    } catch (error) {
      zip.close();
      return faultOf(error);
    }
  }

  has(part: string): boolean {
    return this.parts.has(keyOf(part));
  }

  /** Bytes of a part once it is unpacked, as the directory says. */
  sizeOf(part: string): number {
    return this.parts.get(keyOf(part))?.uncompressedSize ?? 0;
  }

  /**
   * Unpacks a part piece by piece.
   *
   * @param most bytes that are taken
   * @throws WorkbookFault for a part that is missing, damaged or longer
   */
  async *bytes(part: string, most: number): AsyncGenerator<Buffer> {
    const entry = this.parts.get(keyOf(part));
    if (!entry) throw new WorkbookFault(WORKBOOK_REASONS.archive);
    if (entry.uncompressedSize > most) throw new WorkbookFault(WORKBOOK_REASONS.tooLarge);
    try {
      // The stream ends with an error where the part is longer than the directory says.
      yield* (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
    } catch (error) {
      faultOf(error);
    }
  }

  close(): void {
    this.zip.close();
  }
}

function keyOf(part: string): string {
  return part.replace(/^\/+/, '').toLowerCase();
}

/** Errors of the disk stay as they are; all others say that the archive is damaged. */
function faultOf(error: unknown): never {
  const isOfDisk = typeof (error as NodeJS.ErrnoException).syscall === 'string';
  throw isOfDisk || error instanceof WorkbookFault ? error : new WorkbookFault(WORKBOOK_REASONS.archive);
}
