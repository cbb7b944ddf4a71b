import type { SurveyActor } from '@hailong/access';
import { limitAnonymousBodies, queueAnonymousCallers } from '@hailong/module';
import { JwtService } from '@nestjs/jwt';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage } from 'node:http';
import { PortalAdapter } from './portal-adapter';
import { portalLogger } from './portal-logger';
import { PortalModule } from './portal.module';
import { PortalSettings } from './portal-settings';

export interface Portal {
  readonly app: NestFastifyApplication;
  /** Makes a login token of this portal, valid for 30 days. */
  tokenOf(actor: SurveyActor): string;
}

/** Creates the smallest complete host: the module, a login, GraphQL. Not listening yet. */
export async function createPortal(settings: PortalSettings): Promise<Portal> {
  const app = await NestFactory.create<NestFastifyApplication>(
    PortalModule.of(settings),
    new PortalAdapter(settings.trustProxy),
    { logger: portalLogger(settings.logs ?? 'text'), abortOnError: false },
  );
  const jwt = app.get(JwtService);
  const isLoggedIn = ({ headers }: IncomingMessage) => isSigned(jwt, headers.authorization);
  app.use(queueAnonymousCallers(app, { isLoggedIn, path: '/graphql' }));
  app.use(limitAnonymousBodies(isLoggedIn));
  await app.init();
  return {
    app,
    tokenOf: (actor) => jwt.sign(claimsOf(actor)),
  };
}

function claimsOf({ subject, agencyCode, bodyCode, roles }: SurveyActor): object {
  return { sub: subject, agency: agencyCode, ...(bodyCode ? { body: bodyCode } : {}), roles };
}

/** Tells whether a header carries a login token of this portal. */
function isSigned(jwt: JwtService, header = ''): boolean {
  const token = /^Bearer (.+)$/i.exec(header)?.[1];
  if (token === undefined) return false;
  jwt.verify(token, { algorithms: ['HS256'] });
  return true;
}
