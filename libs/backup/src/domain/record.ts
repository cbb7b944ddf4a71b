/**
 * Kinds of records inside a backup: its contents, the beginning of a table, text of that table, the end of that table with its
 * sums, the end of the backup.
 */
export type RecordKind = 'contents' | 'table' | 'text' | 'table-end' | 'end';

const LETTERS: Readonly<Record<RecordKind, string>> = {
  contents: 'C',
  table: 'T',
  text: 'D',
  'table-end': 'E',
  end: 'Z',
};
const KINDS = new Map(
  (Object.keys(LETTERS) as RecordKind[]).map((kind) => [LETTERS[kind].charCodeAt(0), kind]),
);

/** Bytes before the payload: the letter of the kind, and the length as four bytes, highest first. */
export const RECORD_HEAD_BYTES = 5;

export function recordHead(kind: RecordKind, length: number): Buffer {
  const head = Buffer.alloc(RECORD_HEAD_BYTES);
  head.writeUInt8(LETTERS[kind].charCodeAt(0), 0);
  head.writeUInt32BE(length, 1);
  return head;
}

export function jsonRecord(kind: RecordKind, value: object): Buffer {
  const payload = Buffer.from(JSON.stringify(value));
  return Buffer.concat([recordHead(kind, payload.length), payload]);
}

/** Kind and length of the record that begins with these bytes. @throws RangeError on an unknown letter */
export function readRecordHead(bytes: Buffer): { readonly kind: RecordKind; readonly length: number } {
  const kind = KINDS.get(bytes.readUInt8(0));
  if (!kind) throw new RangeError('a record of an unknown kind');
  return { kind, length: bytes.readUInt32BE(1) };
}
