import type { SurveyActor } from '@hailong/access';
import { JwtService } from '@nestjs/jwt';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { PortalModule } from './portal.module';
import { PortalSettings } from './portal-settings';

export interface Portal {
  readonly app: NestFastifyApplication;
  /** A login token of this portal, valid for 30 days. */
  tokenOf(actor: SurveyActor): string;
}

/** Largest body of a request, bytes: a table of 5 million characters fits, a flood does not. */
const BODY_LIMIT = 8 * 1024 * 1024;

/** For a request to arrive whole: a large table over a slow line takes less; who sends a byte a minute holds a connection. */
const REQUEST_TIMEOUT_MS = 60_000;

/** The smallest honest host: the module, a login, GraphQL. Not listening yet. */
export async function createPortal(settings: PortalSettings): Promise<Portal> {
  const app = await NestFactory.create<NestFastifyApplication>(
    PortalModule.of(settings),
    new FastifyAdapter({
      bodyLimit: BODY_LIMIT,
      requestTimeout: REQUEST_TIMEOUT_MS,
      trustProxy: trusted(settings),
    }),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  await app.init();
  const jwt = app.get(JwtService);
  return {
    app,
    tokenOf: (actor) => jwt.sign({ sub: actor.subject, agency: actor.agencyCode, roles: actor.roles }),
  };
}

/** None: whoever connects is the sender, whatever the header says. */
function trusted({ trustProxy = [] }: PortalSettings): string[] | false {
  return trustProxy.length > 0 && [...trustProxy];
}
