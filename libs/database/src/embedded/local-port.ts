import * as fs from 'node:fs';
import { createServer } from 'node:net';

export const LOCAL_ADDRESS = '127.0.0.1';

/**
 * Port stored in a file while it is still free, so that addresses written down elsewhere stay right; else any free one.
 */
export async function choosePort(file: string): Promise<number> {
  const kept = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  const wished = Number.isInteger(kept) && kept > 0 && kept < 65_536 ? kept : 0;
  return (await tryPort(wished)) ?? (await tryPort(0)) ?? 0;
}

/** Port to listen on, if it is free (0: any free port); else undefined. */
export function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, LOCAL_ADDRESS, () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : undefined;
      probe.close(() => resolve(found));
    });
  });
}
