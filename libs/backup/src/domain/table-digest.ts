import { createHash } from 'node:crypto';
import { TableSums } from './contents';

const NEWLINE = 10;

/** Counts and hashes the text of a table as it passes. */
export class TableDigest {
  private readonly hash = createHash('sha256');
  private rows = 0;
  private bytes = 0;

  constructor(private readonly name: string) {}

  /** Rows so far: COPY text has a newline at the end of each row and nowhere else. */
  get rowsSoFar(): number {
    return this.rows;
  }

  add(text: Buffer): void {
    this.hash.update(text);
    this.bytes += text.length;
    for (let at = text.indexOf(NEWLINE); at >= 0; at = text.indexOf(NEWLINE, at + 1)) this.rows += 1;
  }

  sums(): TableSums {
    return { name: this.name, rows: this.rows, bytes: this.bytes, sha256: this.hash.copy().digest('hex') };
  }
}

export function areEqual(one: TableSums, other: TableSums): boolean {
  return one.name === other.name && one.rows === other.rows && one.sha256 === other.sha256;
}
