import { Problem } from '@hailong/kernel';
import { storedSecretKey } from '@hailong/module';
import type { INestApplicationContext, Type } from '@nestjs/common';
import type { CliSettings } from './cli.module';
import { problemsOf, reachDatabase } from './database-access';
import { Environment } from './environment';

/** Module opened for one command. */
export interface Session {
  readonly app: INestApplicationContext;
  /** Operator named in the audit trail. */
  readonly operator: string;
  /** Database of the module, for work that opens another on it. */
  readonly database: { readonly url: string; readonly secretKey?: Buffer };
  get<T>(useCase: Type<T>): T;
}

export type SessionEnd<T> =
  | { readonly ready: true; readonly value: T }
  | { readonly ready: false; readonly problems: readonly Problem[] };

/** Time for an interrupted command to finish; then its connections are cut and the server rolls back. */
const LEAVE_MS = 2000;

/**
 * Opens the module on the database of the environment, does the work and closes both in every case. When the database is
 * not ready, returns its problems and does nothing.
 */
export async function inSession<T>(
  environment: Environment,
  log: (line: string) => void,
  stop: AbortSignal,
  work: (session: Session) => Promise<T>,
): Promise<SessionEnd<T>> {
  const { operator, answerPage, restDays, delivery, letters, originalsDays, finalAfterDays } = environment;
  const database = await reachDatabase(environment, log);
  try {
    const [databaseUrl, secretKey] = [database.appUrl, secretKeyIn(environment)];
    const opening = await opened({
      ...{ databaseUrl, secretKey },
      ...{ answerPage, restDays, delivery, letters, originalsDays, finalAfterDays },
    });
    if (!opening.ready) return opening;
    const app = opening.value;
    try {
      const session: Session = {
        ...{ app, operator, database: { url: databaseUrl, secretKey } },
        get: (useCase) => app.get(useCase, { strict: false }),
      };
      return { ready: true, value: await unlessStopped(stop, () => work(session)) };
    } finally {
      await (stop.aborted ? soon(app.close()) : app.close());
    }
  } finally {
    await database.release();
  }
}

/** Loads Nest and the module here, so that commands without them, and the help, start at once. */
async function opened(settings: CliSettings): Promise<SessionEnd<INestApplicationContext>> {
  const { NestFactory } = await import('@nestjs/core');
  const { CliModule } = await import('./cli.module');
  const quiet = { logger: false, abortOnError: false } as const;
  try {
    return { ready: true, value: await NestFactory.createApplicationContext(CliModule.of(settings), quiet) };
  } catch (error) {
    return { ready: false, problems: problemsOf(error) };
  }
}

/** Made here only for a database of the same home; on a server of yours the portal makes the key. */
function secretKeyIn({ home, secretKey: given, databaseUrl, appDatabaseUrl }: Environment) {
  return storedSecretKey({ home, given, make: !databaseUrl && !appDatabaseUrl });
}

/** Ctrl-C. Everything stored until then stays stored. */
export class Interrupted extends Error {}

/** Does the work, or throws {@link Interrupted} as soon as the signal aborts. */
async function unlessStopped<T>(stop: AbortSignal, work: () => Promise<T>): Promise<T> {
  if (stop.aborted) throw new Interrupted();
  let leave: () => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    leave = () => reject(new Interrupted());
    stop.addEventListener('abort', leave);
  });
  const working = work();
  // Work left running fails by its closed connections; its rejection needs a handler.
  working.catch(() => undefined);
  try {
    return await Promise.race([working, stopped]);
  } finally {
    stop.removeEventListener('abort', leave);
  }
}

async function soon(closing: Promise<void>): Promise<void> {
  const limit = new Promise<void>((resolve) => setTimeout(resolve, LEAVE_MS).unref());
  await Promise.race([closing.catch(() => undefined), limit]);
}
