import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { createPortal } from '../../../portal/src/create-portal';
import { WIDE_OPEN } from '../bed/wide-open';
import { serveAsChild } from './server-process';

export interface PortalServerSettings {
  /** URL of the login hailong_app. */
  readonly databaseUrl: string;
}

/** The reference host as it is, on a free port. */
serveAsChild(async ({ databaseUrl }: PortalServerSettings) => {
  const { app } = await createPortal({
    databaseUrl,
    tokenSecret: randomBytes(32).toString('hex'),
    gate: WIDE_OPEN,
  });
  await app.listen(0, '127.0.0.1');
  return { url: await app.getUrl(), close: () => app.close() };
});
