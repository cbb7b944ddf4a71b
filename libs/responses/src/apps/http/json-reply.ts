import { createHash } from 'node:crypto';
import { Problem, SurveyFault } from '@hailong/kernel';
import { Operation, logFailure, logFault } from '@hailong/telemetry';
import type { PageReply } from '../../pages/send-page';

/** Answer to a request of an app. */
export interface JsonReply {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Codes of the problems it tells, for the log. */
  readonly codes?: readonly string[];
}

/** Reply with problems, each with code, place and both languages; places are the names of the request. */
export function problemsReply(status: number, problems: readonly Problem[]): JsonReply {
  const shown = problems.map(({ code, place, vi, en }) => ({
    ...{ code, place: place === 'agencyCode' ? 'agency' : place, vi, en },
  }));
  return { status, body: { problems: shown }, codes: problems.map(({ code }) => code) };
}

/** Reply to a request that is understood and refused: 404 for what does not exist, else 422. */
export function refusedReply(problems: readonly Problem[]): JsonReply {
  return problemsReply(problems.some(({ code }) => code === 'NOT_FOUND') ? 404 : 422, problems);
}

const FAILED: Problem = {
  code: 'SURVEY_UNAVAILABLE',
  place: '',
  vi: 'Hệ thống gặp lỗi: gửi lại yêu cầu này sau vài phút, gửi lại không bị tính hai lần.',
  en: 'Something failed on our side: send this request again in some minutes; a repetition is not counted twice.',
};

/** Reply to a fault, which is logged; an unexpected one is not told. */
export function faultReply(error: unknown, operation: Operation): JsonReply {
  if (!(error instanceof SurveyFault)) {
    logFailure(operation, error);
    return problemsReply(500, [FAILED]);
  }
  const { code, vi, en, details } = error;
  logFault(operation, code);
  const wait = Number(details.retryAfterMs ?? 0);
  const headers = wait > 0 ? { 'retry-after': String(Math.ceil(wait / 1000)) } : undefined;
  const status = code === 'SURVEY_TOO_MANY' ? 429 : 503;
  return { ...problemsReply(status, [{ code, place: '', vi, en }]), headers };
}

/** Seconds for which an app may show a form without asking again. */
const FORM_KEPT = 300;

/** Reply that an app keeps: not sent again while it is the same. */
export function keptReply(body: object, known: unknown): JsonReply {
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22);
  const etag = `"${digest}"`;
  const headers = { etag, 'cache-control': `private, max-age=${FORM_KEPT}` };
  return { status: isKnownTag(etag, known) ? 304 : 200, body, headers };
}

/** Tells whether a reader has the content of a tag already, by the value of `if-none-match`. */
export function isKnownTag(etag: string, known: unknown): boolean {
  return typeof known === 'string' && known.split(/\s*,\s*/).includes(etag);
}

/** Writes a reply itself: an interceptor of the host that wraps what controllers return would wrap it as well. */
export function sendJson(reply: PageReply, { status, body, headers = {} }: JsonReply): void {
  reply.status(status);
  reply.header('content-type', 'application/json; charset=utf-8');
  reply.header('x-content-type-options', 'nosniff');
  if (headers['cache-control'] === undefined) reply.header('cache-control', 'no-store');
  for (const [name, value] of Object.entries(headers)) reply.header(name, value);
  reply.send(status === 304 ? '' : JSON.stringify(body));
}
