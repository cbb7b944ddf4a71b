import type { Problem } from '@hailong/kernel';
import { PROBLEMS } from './problems';

/** Largest signed act, bytes: 10 MiB. */
export const LARGEST_PAPER = 10 * 1024 * 1024;
const MEGABYTES = LARGEST_PAPER / 1024 / 1024;

/** Bytes at the end in which a PDF says where its table of objects begins. */
const TAIL = 1024;
const HEADER = /^%PDF-[12]\.\d[\r\n %]/;
/** Nothing but white space follows the last end mark: files with a second content behind the PDF are none. */
const TRAILER = /startxref\s+\d+\s+%%EOF[\s\0]*$/;

/** Signed act of a publication as a file. */
export interface SignedPaper {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly hash: string;
  readonly bytes: number;
}

/**
 * Finds what keeps a file from being kept as the signed act of a publication: its size, and whether it begins and ends as a PDF. Looks
 * at these bytes alone; the file is never opened, rendered or run.
 */
export function paperProblem(content: Buffer): Problem | undefined {
  if (content.length > LARGEST_PAPER) return PROBLEMS.PAPER_SIZE_OUTSIDE.at('file', MEGABYTES);
  const head = content.subarray(0, TAIL).toString('latin1');
  const tail = content.subarray(-TAIL).toString('latin1');
  return HEADER.test(head) && TRAILER.test(tail) ? undefined : PROBLEMS.PAPER_UNSUITED.at('file');
}
