import { Middleware, constantAnswer } from '@hailong/access';
import { Inject, Injectable } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sourceOf } from '../domain/source-limit';
import { GATE_OPTIONS, GateOptions } from '../gate-options';
import { senderOf } from '../graphql/form-sender';
import { AddressQueue } from '../use-cases/address-queue';
import { IntakeGate } from '../use-cases/intake-gate';
import { ROOM_AFTER_MS, tooManyAtOnce } from '../use-cases/too-many';

/** Statuses by which a request is refused as one too many or as too large. */
const REFUSALS: ReadonlySet<number> = new Set([411, 413, 429, 503]);

export interface QueueTerms {
  /** Tells whether a request proves a login; throwing means that it does not. */
  readonly isLoggedIn: (request: IncomingMessage) => boolean | Promise<boolean>;
  /** Path of the requests that queue. */
  readonly path: string;
}

/** Queue of the requests of callers without a login, by address, before their bodies are read. Registered counters do not wait. */
@Injectable()
export class AnonymousQueue {
  private readonly queue: AddressQueue;

  constructor(
    @Inject(GATE_OPTIONS) { atOnce }: Pick<GateOptions, 'atOnce'>,
    private readonly gate: IntakeGate,
  ) {
    this.queue = new AddressQueue(atOnce);
  }

  middleware({ isLoggedIn, path }: QueueTerms): Middleware {
    return (request, response, next) => {
      const sender = senderOf(request);
      if (sender.address === undefined || !isAt(path, request) || this.gate.knowsCounter(sender))
        return next();
      const source = sourceOf(sender.address);
      if (request.headers.authorization === undefined) return this.wait(source, response, next);
      void Promise.resolve()
        .then(() => isLoggedIn(request))
        .catch(() => false)
        .then((loggedIn) => (loggedIn ? next() : this.wait(source, response, next)));
    };
  }

  private wait(source: string, response: ServerResponse, next: () => void): void {
    const leave = this.queue.enter(source, next);
    if (!leave) return answerBusy(response);
    // Comes after the answer, and when the client leaves before it.
    response.once('close', () => leave(REFUSALS.has(response.statusCode)));
  }
}

function isAt(path: string, { url = '' }: IncomingMessage): boolean {
  return url.startsWith(path) && ['', '/', '?'].includes(url.charAt(path.length));
}

const { vi, en } = tooManyAtOnce();
const answerBusy = constantAnswer({
  ...{ status: 503, code: 'SURVEY_BUSY', vi, en },
  headers: { 'retry-after': String(ROOM_AFTER_MS / 1000), connection: 'close' },
});
