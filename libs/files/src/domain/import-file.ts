import { SheetRow } from './sheet-row';

/** A file of rows, wherever it comes from. */
export interface ImportFile {
  /** Name given by the importer. */
  readonly name: string;
  /**
   * SHA-256 of all its bytes, hexadecimal: an interrupted import is found again by it. Absent for a stream that can
   * be read but once; then a second run reads all of it again.
   */
  readonly digest?: string;
  /** Reads its lines in portions, the header first. Throws UnreadableFile where it cannot be read on. */
  rows(): AsyncIterable<readonly SheetRow[]>;
  /** Share of the file that has been read, 0 to 1. */
  portion?(): number;
}
