import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Texts } from '@hailong/kernel';

/** Largest body of a caller without a login, bytes: a filled form needs a few thousand. */
export const LARGEST_ANONYMOUS_BODY = 256 * 1024;

/** Middleware of Express, Fastify and Connect. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Answer to a body that is not read. */
interface Unread extends Texts {
  readonly status: 411 | 413;
}

/**
 * Makes a middleware that refuses large bodies of callers without a login before they are read: parsing the JSON of a few
 * at once stops all other requests. Up to 256 KB nothing is asked; above that, or where the length is not stated, `isLoggedIn` decides.
 * To be used before the parsers of bodies: `app.use(limitAnonymousBodies(…))` before `listen` or `init`.
 *
 * @param isLoggedIn tells whether a request proves a login; throwing means that it does not
 */
export function limitAnonymousBodies(
  isLoggedIn: (request: IncomingMessage) => boolean | Promise<boolean>,
): Middleware {
  return (request, response, next) => {
    const unread = whyUnread(request.headers);
    if (!unread) return next();
    void Promise.resolve()
      .then(() => isLoggedIn(request))
      .catch(() => false)
      .then((loggedIn) => (loggedIn ? next() : refuse(response, unread)));
  };
}

function whyUnread({
  'content-length': length,
  'transfer-encoding': encoding,
}: IncomingMessage['headers']): Unread | undefined {
  if (encoding !== undefined) return UNSTATED;
  return Number(length ?? 0) > LARGEST_ANONYMOUS_BODY ? TOO_LARGE : undefined;
}

const KILOBYTES = LARGEST_ANONYMOUS_BODY / 1024;

/** Reason for which a large body of a caller without a login is refused, wherever that is noticed. */
export const BODY_TOO_LARGE: Texts = {
  vi: `yêu cầu không đăng nhập dài quá ${KILOBYTES} KB; hãy chia nhỏ, hoặc đăng nhập`,
  en: `a request without a login is longer than ${KILOBYTES} KB; send it in parts, or log in`,
};

const TOO_LARGE: Unread = { status: 413, ...BODY_TOO_LARGE };

const UNSTATED: Unread = {
  status: 411,
  vi: 'yêu cầu không đăng nhập phải ghi độ dài (Content-Length); hãy ghi, hoặc đăng nhập',
  en: 'a request without a login must state its length (Content-Length); state it, or log in',
};

/** Answers at once. Node.js drops what still arrives, so that the sender can read the answer. */
function refuse(response: ServerResponse, { status, vi, en }: Unread): void {
  const problems = [{ code: 'SURVEY_INVALID_INPUT', place: '', vi, en }];
  const body = Buffer.from(JSON.stringify({ problems }));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
}
