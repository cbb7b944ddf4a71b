import { type LinesRequest, bytesOf } from '@hailong/dossiers';
import { LARGEST_PAPER } from '../domain/signed-paper';

/** Media type of a signed act. */
export const PAPER_TYPE = 'application/pdf';

/** Request that brings a file as its body, on Express and Fastify. */
export type PaperRequest = LinesRequest;

export function isPaper({ headers }: PaperRequest): boolean {
  const type = String(headers['content-type'] ?? '').split(';')[0];
  return type?.trim().toLowerCase() === PAPER_TYPE;
}

/**
 * Reads a file from the body of a request. Of one that is too large it keeps one byte more than is taken, so that it is refused for its
 * size; the rest is read and dropped, because a sender that still sends reads no answer.
 *
 * @throws SenderLeft where the body ends before its end
 */
export async function paperIn(request: PaperRequest): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let room = LARGEST_PAPER + 1;
  for await (const part of bytesOf(request)) {
    if (room <= 0) continue;
    parts.push(part.subarray(0, room));
    room -= part.length;
  }
  return Buffer.concat(parts);
}
