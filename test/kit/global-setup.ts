import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../libs/database/src/embedded';

/**
 * One throw-away server for the whole run, without durability (nothing here outlives the run). TEST_DATABASE_URL, the
 * URL of a superuser, runs the stories on a server of yours instead.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) {
    process.env.HAILONG_TEST_SERVER = process.env.TEST_DATABASE_URL;
    return;
  }
  const home = mkdtempSync(path.join(tmpdir(), 'hailong-test-'));
  const server = await startEmbeddedPostgres({
    home,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  process.env.HAILONG_TEST_SERVER = server.url;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Jest skips its teardown when it is interrupted; the server would stay behind.
    process.once(signal, () => void server.stop().finally(() => process.exit(130)));
  }
  (globalThis as { hailongTestServer?: unknown }).hailongTestServer = { server, home };
}
