import type { Server, ServerResponse } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Stopping } from './stopping';

/** Limits of a stop. */
export interface StopTerms {
  /**
   * Milliseconds for which the server still accepts connections, so that whatever had been sent is read and probes see
   * that the process is not ready.
   * @default 1000
   */
  readonly acceptMs?: number;
  /**
   * Milliseconds after which the rest is cut: requests whose senders are slow, messages whose receivers are.
   * @default 25000
   */
  readonly withinMs?: number;
}

/** Result of a stop. */
export interface Stopped {
  /** True when every request was answered and every message under way ended; false: the rest was cut. */
  readonly whole: boolean;
}

/** Turns of the event loop after which all that the system held for this process has been read. */
const TURNS = 10;
const LOOK_EVERY_MS = 20;

/**
 * Stops a listening application: answers every request that had arrived, then closes it. Call it on SIGTERM instead of
 * `app.close()`, which closes GraphQL before the requests under way have ended. Each reply from now on ends its connection.
 */
export async function stopGracefully(
  app: INestApplication,
  { acceptMs = 1000, withinMs = 25_000 }: StopTerms = {},
): Promise<Stopped> {
  const until = performance.now() + withinMs;
  const server = app.getHttpServer() as Server;
  app.get(Stopping, { strict: false }).begin();
  server.prependListener('request', (_, response: ServerResponse) => {
    response.shouldKeepAlive = false;
  });
  await pause(Math.min(acceptMs, withinMs));
  for (let turn = 0; turn < TURNS; turn += 1) await nextTurn();
  const answered = await allAnswered(server, until);
  if (!answered) server.closeAllConnections();
  const closed = await inTime(app.close(), until);
  return { whole: answered && closed };
}

/** Ends the listening, then each connection as soon as it has nothing more to answer. False: too late. */
async function allAnswered(server: Server, until: number): Promise<boolean> {
  let open = server.listening;
  server.close(() => (open = false));
  while (open && performance.now() < until) {
    server.closeIdleConnections();
    await pause(LOOK_EVERY_MS);
  }
  return !open;
}

async function inTime(work: Promise<void>, until: number): Promise<boolean> {
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    limit = setTimeout(() => resolve(false), Math.max(0, until - performance.now()));
  });
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(limit));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
