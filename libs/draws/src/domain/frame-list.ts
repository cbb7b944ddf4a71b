import { createHash } from 'node:crypto';
import { textOrder } from './priority';

/** Dossier that may be drawn. */
export interface FrameEntry {
  readonly code: string;
  readonly stratum: string;
  /** First code of the same person's dossiers, where the frame has several of that person; empty: the only one. */
  readonly same: string;
}

const LINES_A_PART = 2000;

/** Sorts entries as a frame is listed and digested. */
export function inListOrder(entries: readonly FrameEntry[]): FrameEntry[] {
  return [...entries].sort((a, b) => textOrder(a.code, b.code));
}

/**
 * Writes the frame list in parts: texts of lines `code TAB stratum TAB same LF` by code, that put together are the list.
 * Besides it, a draw depends on its seed and sizes alone.
 *
 * @param entries in list order
 */
export function* frameListParts(entries: readonly FrameEntry[]): Generator<string> {
  for (let from = 0; from < entries.length; from += LINES_A_PART)
    yield entries
      .slice(from, from + LINES_A_PART)
      .map(({ code, stratum, same }) => `${code}\t${stratum}\t${same}\n`)
      .join('');
}

/** Computes the SHA-256 of the frame list, 64 hexadecimal digits: the output of `sha256sum` for the file. */
export function frameDigest(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** Reads a part of a frame list. @throws RangeError for a line of another form */
export function parseFrameList(part: string): FrameEntry[] {
  return part
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [code, stratum, same, ...more] = line.split('\t');
      if (code === undefined || stratum === undefined || same === undefined || more.length > 0)
        throw new RangeError(`not a line of a frame list: ${line}`);
      return { code, stratum, same };
    });
}
