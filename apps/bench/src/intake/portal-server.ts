import 'reflect-metadata';
import type { SurveyActor } from '@hailong/access';
import { benchPortal } from '../fixture/bench-portal';
import { serveAsChild } from './server-process';

export interface PortalServerSettings {
  /** URL of the login hailong_app. */
  readonly databaseUrl: string;
  /** Disables logging, for a database that is killed on purpose. */
  readonly quiet?: true;
  /** Keeps the limits by address that a portal has by default. */
  readonly limited?: true;
  /** Login of which a token is made. */
  readonly reader?: SurveyActor;
}

/** Serves the reference host on a free port. */
serveAsChild(async ({ databaseUrl, quiet, limited, reader }: PortalServerSettings) => {
  const portal = await benchPortal(databaseUrl, { limited });
  const { app } = portal;
  if (quiet) app.useLogger(false);
  await app.listen(0, '127.0.0.1');
  const token = reader && portal.tokenOf(reader);
  return { url: await app.getUrl(), token, close: () => app.close() };
});
