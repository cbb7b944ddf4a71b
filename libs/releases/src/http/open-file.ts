import { unparse } from 'papaparse';
import { type AskedRelease, readReleaseName } from '../domain/release-name';
import { agencyTable } from '../domain/agency-table';
import type { RankingDocument } from '../domain/ranking-document';
import type { OpenPaper, OpenRelease } from '../use-cases/read-open-releases.use-case';

/** File of open data as it goes over the wire. */
export interface OpenFile {
  readonly type: string;
  readonly content: string | Buffer;
  /** Digest that names this content for good. */
  readonly etag: string;
  /** Name under which a browser saves it instead of showing it; absent: it may be shown. */
  readonly savedAs?: string;
}

/** File that an address names: `xep-hang-2026.json`, `xep-hang-2026@1.csv`, `xep-hang-2026.excel.csv`. */
export interface OpenFileName extends AskedRelease {
  readonly kind: 'json' | 'csv' | 'excel.csv' | 'pdf';
}

/** Kind of file that is made of the document of a release. */
export type TextKind = Exclude<OpenFileName['kind'], 'pdf'>;

const CSV = 'text/csv; charset=utf-8';
const KIND = /\.(json|excel\.csv|csv|pdf)$/;

/** Reads the name of a file; undefined: no file has such a name. */
export function openFileName(text: string): OpenFileName | undefined {
  const [ending = '', kind] = KIND.exec(text) ?? [];
  const name = kind === undefined ? undefined : readReleaseName(text.slice(0, -ending.length));
  return name && { ...name, kind: kind as OpenFileName['kind'] };
}

/**
 * Content of a release as a file: its canonical form, of which the published hash is the digest; or its table of agencies with commas and
 * points, or with semicolons, decimal commas and a byte-order mark, which Excel opens with a click where Vietnamese is set.
 */
export function openFile({ content, link }: OpenRelease, kind: TextKind): OpenFile {
  if (kind === 'json') return { type: 'application/json; charset=utf-8', content, etag: link.contentHash };
  const table = agencyTable(JSON.parse(content) as RankingDocument);
  const etag = `${link.contentHash}-${kind === 'csv' ? 1 : 2}`;
  if (kind === 'csv') return { type: CSV, content: lines(table, ','), etag };
  const local = table.map((row, at) => (at === 0 ? row : row.map(decimalComma)));
  return { type: CSV, content: `\uFEFF${lines(local, ';')}`, etag };
}

/** Cells that begin like a formula get an apostrophe: names of agencies are texts. */
function lines(table: readonly (readonly string[])[], delimiter: string): string {
  return unparse(table as string[][], { delimiter, newline: '\r\n', escapeFormulae: true });
}

function decimalComma(cell: string): string {
  return /^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell;
}

/** Signed act of a publication as a file, which browsers save. */
export function paperFile({ hash, content, release }: OpenPaper): OpenFile {
  return { type: 'application/pdf', content, etag: hash, savedAs: `${release}.pdf` };
}
