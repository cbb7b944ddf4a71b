import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Texts } from '@hailong/kernel';
import { constantAnswer } from './constant-answer';

/** Largest body of a caller without a login, bytes: a filled form needs a few thousand. */
export const LARGEST_ANONYMOUS_BODY = 256 * 1024;

/** Middleware of Express, Fastify and Connect. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Time after the refusal of a body in which its sender may end it, milliseconds. */
const END_WITHIN_MS = 2000;

/** Answers a body that is not read. */
type Unread = (response: ServerResponse) => void;

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
      .then((loggedIn) => (loggedIn ? next() : refuse(request, response, unread)));
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

const CODE = 'SURVEY_INVALID_INPUT';

const TOO_LARGE: Unread = constantAnswer({ status: 413, code: CODE, ...BODY_TOO_LARGE });

const UNSTATED: Unread = constantAnswer({
  status: 411,
  code: CODE,
  vi: 'yêu cầu không đăng nhập phải ghi độ dài (Content-Length); hãy ghi, hoặc đăng nhập',
  en: 'a request without a login must state its length (Content-Length); state it, or log in',
});

/**
 * Answers at once. Node.js drops what still arrives, so that the sender can read the answer; a sender that goes on is cut off.
 */
function refuse(request: IncomingMessage, response: ServerResponse, unread: Unread): void {
  unread(response);
  setTimeout(() => request.complete || request.destroy(), END_WITHIN_MS).unref();
}
