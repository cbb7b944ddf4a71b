import { Portal } from '../../../portal/src/create-portal';
import { benchPortal } from './bench-portal';

/** The reference host on a database, in this process; closed after the work. */
export async function withPortal<T>(appUrl: string, work: (portal: Portal) => Promise<T>): Promise<T> {
  const portal = await benchPortal(appUrl);
  // Nest writes warnings to standard output, which belongs to the results.
  portal.app.useLogger(false);
  try {
    return await work(portal);
  } finally {
    await portal.app.close();
  }
}
