import { Texts } from '@hailong/kernel';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';
/** Kinds of files that are told to people by name, because no table is read from them. */
export type UnsuitedKind = 'xls' | 'locked' | 'ods' | 'html' | 'xml';
export type FileKind = TextEncoding | 'xlsx' | UnsuitedKind;

/** First bytes of a file → its kind. */
const MARKS: readonly (readonly [bytes: readonly number[], is: FileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'xlsx'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'xls'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument';
/** Name of the stream that holds a workbook with a password. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');
const BEGINNING = 1024;

/** Tells the kind of a file by the bytes at its beginning; text is UTF-8 unless it is marked. */
export function fileKind(bytes: Buffer): FileKind {
  const kind = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1] ?? 'utf-8';
  const beginning = bytes.subarray(0, BEGINNING).toString('latin1');
  if (kind === 'xlsx' && beginning.includes(OPEN_DOCUMENT)) return 'ods';
  if (kind !== 'utf-8') return kind;
  if (/^\W{0,9}<(?:!doctype\s+html|html|table|meta|head)\b/i.test(beginning)) return 'html';
  return beginning.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'xml' : kind;
}

/** Tells whether bytes of a file of the old kind are of a workbook with a password. */
export function isLocked(bytes: Buffer): boolean {
  return bytes.includes(LOCKED);
}

export function isUnsuited(kind: FileKind): kind is UnsuitedKind {
  return Object.hasOwn(KIND_NAMES, kind);
}

export const KIND_NAMES: Readonly<Record<UnsuitedKind, Texts>> = {
  xls: { vi: 'tệp Excel kiểu cũ (.xls)', en: 'an Excel file of the old kind (.xls)' },
  locked: { vi: 'tệp Excel có mật khẩu', en: 'an Excel file with a password' },
  ods: { vi: 'tệp OpenDocument (.ods)', en: 'an OpenDocument file (.ods)' },
  html: { vi: 'trang HTML mang tên Excel', en: 'an HTML page with the name of an Excel file' },
  xml: { vi: 'tệp XML của Excel 2003', en: 'an XML file of Excel 2003' },
};
