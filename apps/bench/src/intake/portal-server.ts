import 'reflect-metadata';
import { benchPortal } from '../fixture/bench-portal';
import { serveAsChild } from './server-process';

export interface PortalServerSettings {
  /** URL of the login hailong_app. */
  readonly databaseUrl: string;
  /** Disables logging, for a database that is killed on purpose. */
  readonly quiet?: true;
  /** Keeps the limits by address that a portal has by default. */
  readonly limited?: true;
}

/** Serves the reference host on a free port. */
serveAsChild(async ({ databaseUrl, quiet, limited }: PortalServerSettings) => {
  const { app } = await benchPortal(databaseUrl, { limited });
  if (quiet) app.useLogger(false);
  await app.listen(0, '127.0.0.1');
  return { url: await app.getUrl(), close: () => app.close() };
});
