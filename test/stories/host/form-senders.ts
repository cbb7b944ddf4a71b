import { randomInt } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** An attempt to send a form. */
export interface Attempt {
  readonly key: string;
  /** Moment at which the last byte was with the system; undefined: the form never left. */
  readonly sentAt?: number;
  readonly status?: number;
  readonly retryAfter?: string;
  readonly html?: string;
  /** Code of the error that took the place of an answer. */
  readonly lost?: string;
}

/** People that send forms without a pause. */
export interface FormSenders {
  readonly attempts: readonly Attempt[];
  /** Waits until so many forms have been tried. */
  tried(count: number): Promise<void>;
  /** Lets each end the form under way. */
  stop(): Promise<void>;
}

/** Sends one form, as a browser without scripts does, from an address of its own. */
export function sendForm(url: string, fields: URLSearchParams, agent?: Agent): Promise<Attempt> {
  const body = fields.toString();
  const key = fields.get('key') ?? '';
  return new Promise((resolve) => {
    let sentAt: number | undefined;
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`,
    };
    const sending = request(`${url}/survey/answers`, { method: 'POST', headers, agent: agent ?? false });
    sending.on('finish', () => (sentAt = performance.now()));
    sending.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ key, sentAt, lost: error.code ?? error.message }),
    );
    sending.on('response', (response) => {
      let html = '';
      response.setEncoding('utf8').on('data', (part: string) => (html += part));
      const { statusCode: status, headers: got } = response;
      response.on('end', () => resolve({ key, sentAt, status, retryAfter: got['retry-after'], html }));
      response.on('error', (error: NodeJS.ErrnoException) =>
        resolve({ key, sentAt, lost: error.code ?? 'cut' }),
      );
    });
    sending.end(body);
  });
}

/** A ticket is refused before it is three seconds old. */
const USABLE_AFTER_MS = 4000;
/** Keys of a query; each is a ticket of its own. */
const KEYS_AT_ONCE = 80;

/** Hands out tickets, each request from an address of its own, and resolves once they are old enough to be used. */
export async function ticketsOf(url: string, form: string, count: number): Promise<string[]> {
  const keys = Array.from({ length: KEYS_AT_ONCE }, (_, at) => `k${at}: key`).join(' ');
  const body = JSON.stringify({ query: `{ form: surveyForm(${form}) { ... on SurveyForm { ${keys} } } }` });
  const tickets: string[] = [];
  while (tickets.length < count) {
    const address = `10.1.${tickets.length % 251}.${tickets.length % 241}`;
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const { data } = (await response.json()) as { data: { form: Record<string, string> } };
    tickets.push(...Object.values(data.form));
  }
  await pause(USABLE_AFTER_MS);
  return tickets;
}

/**
 * Starts people that send forms, half of them over connections that they keep.
 * @param next the next form to send
 */
export function startSenders(url: string, people: number, next: () => URLSearchParams): FormSenders {
  const attempts: Attempt[] = [];
  const heard = new EventEmitter();
  const kept = new Agent({ keepAlive: true });
  let stopped = false;
  const sender = async (_: unknown, at: number) => {
    while (!stopped) {
      const attempt = await sendForm(url, next(), at % 2 === 0 ? kept : undefined);
      attempts.push(attempt);
      heard.emit('attempt');
      if (attempt.lost === 'ECONNREFUSED') return;
    }
  };
  const all = Promise.all(Array.from({ length: people }, sender));
  return {
    attempts,
    tried: async (count) => {
      while (attempts.length < count) await once(heard, 'attempt');
    },
    stop: async () => {
      stopped = true;
      await all;
      kept.destroy();
    },
  };
}
