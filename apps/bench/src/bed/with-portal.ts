import { randomBytes } from 'node:crypto';
import { Portal, createPortal } from '../../../portal/src/create-portal';
import { WIDE_OPEN } from './wide-open';

/** The reference host on a database, in this process; closed after the work. */
export async function withPortal<T>(appUrl: string, work: (portal: Portal) => Promise<T>): Promise<T> {
  const portal = await createPortal({
    databaseUrl: appUrl,
    tokenSecret: randomBytes(32).toString('hex'),
    gate: WIDE_OPEN,
  });
  // Nest writes warnings to standard output, which belongs to the results.
  portal.app.useLogger(false);
  try {
    return await work(portal);
  } finally {
    await portal.app.close();
  }
}
