import { SheetRow } from '../domain/sheet-row';

/** A table of filled forms, wherever it comes from. */
export interface ImportFile {
  /** Name given by the importer. */
  readonly name: string;
  /**
   * SHA-256 of all its bytes, hexadecimal: what an import is taken up again by. Absent for a stream that can be read but
   * once; then a second run reads all of it again and the serials tell what is stored.
   */
  readonly digest?: string;
  /** Its lines in portions, the header first. Throws UnreadableFile where it cannot be read on. */
  rows(): AsyncIterable<readonly SheetRow[]>;
  /** Share of the file that has been read, 0 to 1. */
  portion?(): number;
}
