import { Problem } from '@hailong/kernel';
import { PROBLEMS } from '../domain/problems';

/** Media types of JSON lines. */
export const LINE_TYPES: readonly string[] = ['application/x-ndjson', 'application/jsonl'];

/** Headers of a request, as Node.js reads them. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Common part of the requests of Express and Fastify. */
export interface LinesRequest {
  readonly headers: RequestHeaders;
  /** Body as a parser of the host made it; absent or the stream itself where no parser of its own takes JSON lines. */
  readonly body?: unknown;
  /** Fastify: request of Node.js. */
  readonly raw?: AsyncIterable<Uint8Array>;
}

/** Finds what keeps a body from being read as JSON lines. */
export function headerProblem(headers: RequestHeaders): Problem | undefined {
  const type = textOf(headers['content-type']).split(';')[0]?.trim().toLowerCase() ?? '';
  const encoding = textOf(headers['content-encoding']).trim().toLowerCase() || 'identity';
  if (!LINE_TYPES.includes(type)) return PROBLEMS.MEDIA_TYPE_UNSUITED.at('content-type');
  if (encoding === 'identity') return undefined;
  return PROBLEMS.CONTENT_ENCODING_UNSUITED.at('content-encoding', encoding.slice(0, LONGEST_ENCODING));
}

/** Characters of an encoding that a message repeats. */
const LONGEST_ENCODING = 40;

/** Sign that the sender has gone or its connection broke: no answer is read. */
export class SenderLeft extends Error {}

/**
 * Reads the bytes of the body as they arrive: from the stream of the request, or from the text or bytes that a parser
 * of the host has made of it.
 * @throws SenderLeft where the body ends before its end
 */
export async function* bytesOf(request: LinesRequest): AsyncGenerator<Uint8Array> {
  const { body, raw } = request;
  if (typeof body === 'string' || body instanceof Uint8Array) {
    yield Buffer.from(body);
    return;
  }
  const stream = isStream(body) ? body : (raw ?? (request as unknown as AsyncIterable<Uint8Array>));
  try {
    yield* stream;
  } catch (error) {
    throw new SenderLeft('the body of a request broke off', { cause: error });
  }
}

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

function textOf(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' ? header : (header?.join(',') ?? '');
}
