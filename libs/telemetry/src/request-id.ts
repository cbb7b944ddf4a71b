import { randomUUID } from 'node:crypto';

/** Request of Express or Fastify, as far as a log needs it. */
export interface LoggedRequest {
  /** Id that the host's server or logger gave the request. */
  readonly id?: unknown;
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Header in which proxies and hosts hand on the id of a request. */
const REQUEST_ID_HEADER = 'x-request-id';

/** Letters, digits and few signs: an id cannot break a line of a log or pose as another. */
const ID = /^[\w.:=+/-]{1,64}$/;

/** Counter of Fastify, which begins anew in each process: as good as none. */
const COUNTER = /^req-[0-9a-z]+$/;

const given = new WeakMap<object, string>();

/** Id of a request: of the header, of the host, or made at random; the same for all operations of the request. */
export function requestIdOf(request: LoggedRequest | undefined): string {
  if (!request) return randomUUID();
  const known = given.get(request);
  if (known !== undefined) return known;
  const id = [request.headers?.[REQUEST_ID_HEADER], request.id].find(isId) ?? randomUUID();
  given.set(request, id);
  return id;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value) && !COUNTER.test(value);
}
