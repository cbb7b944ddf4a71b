import { AddressInfo } from 'node:net';
import { SurveyActor } from '@hailong/access';
import { Clock } from '@hailong/kernel';
import { GateSettings, LetterOptions } from '@hailong/module';
import { DeliveryOptions } from '@hailong/invitations';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createPortal } from '../../../apps/portal/src/create-portal';
import { Part, Province } from '../province';
import { TEST_SECRET_KEY } from '../secret-key';
import { TestDatabase, testDatabase } from '../test-database';

/** The reference host, whole, on a port of its own and a database of its own. */
export interface RunningPortal {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly db: TestDatabase;
  /** A login token as the portal's own login would give it. */
  tokenOf(actor: SurveyActor): string;
  /** Sends a GraphQL operation over HTTP; throws nothing, so that tests see errors as a client does. */
  ask<T = Record<string, never>>(query: string, variables?: object, actor?: SurveyActor): Promise<Answer<T>>;
  stop(): Promise<void>;
}

export interface Answer<T> {
  readonly status: number;
  readonly data: T;
  readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[];
}

/** Signs the login tokens of the tests' portals. */
export const TOKEN_SECRET = 'a secret of the tests, 32 bytes long';

export interface PortalOptions {
  readonly provinceDesks?: readonly string[];
  readonly gate?: GateSettings;
  readonly delivery?: DeliveryOptions;
  readonly letters?: LetterOptions;
  readonly trustProxy?: readonly string[];
  readonly metricsToken?: string;
  readonly restDays?: number;
}

/** @param options.db a database that stays; without it the portal makes one and drops it */
export async function runningPortal({
  db: given,
  ...options
}: PortalOptions & { db?: TestDatabase; clock?: Clock } = {}): Promise<RunningPortal> {
  const db = given ?? (await testDatabase());
  const portal = await createPortal({
    databaseUrl: db.appUrl,
    tokenSecret: TOKEN_SECRET,
    secretKey: TEST_SECRET_KEY,
    answerPage: 'https://dvc.example.vn/khao-sat',
    ...options,
  });
  await portal.app.listen(0, '127.0.0.1');
  const { port } = portal.app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    app: portal.app,
    db,
    tokenOf: (actor) => portal.tokenOf(actor),
    ask: (query, variables, actor) =>
      post(`${url}/graphql`, { query, variables }, actor && portal.tokenOf(actor)),
    stop: async () => {
      await portal.app.close();
      if (!given) await db.drop();
    },
  };
}

async function post<T>(url: string, body: object, token?: string): Promise<Answer<T>> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token) headers.authorization = `Bearer ${token}`;
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, ...((await response.json()) as object) } as Answer<T>;
}

export interface WithPortal {
  readonly portal: RunningPortal;
  readonly app: NestFastifyApplication;
  /** The only root field of an operation; fails on a fault. */
  readonly ask: <T>(operation: string, variables?: object, actor?: SurveyActor) => Promise<T>;
}

/** The reference host on the province's database and clock. */
export function aPortal(options: PortalOptions = {}): Part<Province, WithPortal> {
  return async ({ db, clock, whenClosing }) => {
    const portal = await runningPortal({ db, clock, ...options });
    whenClosing(() => portal.stop());
    const ask = async <T>(operation: string, variables?: object, actor?: SurveyActor) => {
      const { data, errors } = await portal.ask<Record<string, T>>(operation, variables, actor);
      expect(errors).toBeUndefined();
      return Object.values(data)[0] as T;
    };
    return { portal, app: portal.app, ask };
  };
}
