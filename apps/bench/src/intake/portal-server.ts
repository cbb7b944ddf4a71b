import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { createPortal } from '../../../portal/src/create-portal';
import { WIDE_OPEN } from '../bed/wide-open';
import { serveAsChild } from './server-process';

export interface PortalServerSettings {
  /** URL of the login hailong_app. */
  readonly databaseUrl: string;
  /** Logs nothing: its database is taken away on purpose. */
  readonly quiet?: true;
}

/** The reference host as it is, on a free port. */
serveAsChild(async ({ databaseUrl, quiet }: PortalServerSettings) => {
  const { app } = await createPortal({
    databaseUrl,
    tokenSecret: randomBytes(32).toString('hex'),
    gate: WIDE_OPEN,
  });
  if (quiet) app.useLogger(false);
  await app.listen(0, '127.0.0.1');
  return { url: await app.getUrl(), close: () => app.close() };
});
