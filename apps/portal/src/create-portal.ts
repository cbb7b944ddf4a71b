import type { SurveyActor } from '@hailong/access';
import { limitAnonymousBodies } from '@hailong/module';
import { JwtService } from '@nestjs/jwt';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { portalLogger } from './portal-logger';
import { PortalModule } from './portal.module';
import { PortalSettings } from './portal-settings';

export interface Portal {
  readonly app: NestFastifyApplication;
  /** Makes a login token of this portal, valid for 30 days. */
  tokenOf(actor: SurveyActor): string;
}

/** Largest body of a request, bytes: enough for a table of 5 million characters. */
const BODY_LIMIT = 8 * 1024 * 1024;

/**
 * Time for a request to arrive whole: enough for a large table over a slow line, too short to hold a connection with a
 * byte a minute.
 */
const REQUEST_TIMEOUT_MS = 60_000;

/** Creates the smallest complete host: the module, a login, GraphQL. Not listening yet. */
export async function createPortal(settings: PortalSettings): Promise<Portal> {
  const app = await NestFactory.create<NestFastifyApplication>(
    PortalModule.of(settings),
    new FastifyAdapter({
      bodyLimit: BODY_LIMIT,
      requestTimeout: REQUEST_TIMEOUT_MS,
      trustProxy: trusted(settings),
    }),
    { logger: portalLogger(settings.logs ?? 'text'), abortOnError: false },
  );
  const jwt = app.get(JwtService);
  app.use(limitAnonymousBodies(({ headers }) => isSigned(jwt, headers.authorization)));
  await app.init();
  return {
    app,
    tokenOf: (actor) => jwt.sign({ sub: actor.subject, agency: actor.agencyCode, roles: actor.roles }),
  };
}

/** Tells whether a header carries a login token of this portal. */
function isSigned(jwt: JwtService, header = ''): boolean {
  const token = /^Bearer (.+)$/i.exec(header)?.[1];
  if (token === undefined) return false;
  jwt.verify(token);
  return true;
}

/** Proxies before the portal; without them the connected address is the sender and the header is ignored. */
function trusted({ trustProxy = [] }: PortalSettings): string[] | false {
  return trustProxy.length > 0 && [...trustProxy];
}
