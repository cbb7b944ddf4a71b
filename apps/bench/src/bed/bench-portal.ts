import { randomBytes } from 'node:crypto';
import { Portal, createPortal } from '../../../portal/src/create-portal';

/** All load comes from one address: it is not held up, as that of a registered counter is not. */
const WIDE_OPEN = { burst: 1_000_000_000, perMinute: 1_000_000_000 };

/** The same after a kill and a new start, so that whoever counts knows the receipts of what is stored. */
export const BENCH_KEY = Buffer.alloc(32, 7);

/** The reference host with a key of its own, as `npm start` has one, and no limit by address. Not listening yet. */
export function benchPortal(databaseUrl: string): Promise<Portal> {
  return createPortal({
    databaseUrl,
    tokenSecret: randomBytes(32).toString('hex'),
    secretKey: BENCH_KEY,
    gate: WIDE_OPEN,
  });
}
