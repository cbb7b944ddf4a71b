import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';
import { EmbeddedPostgres, startEmbeddedPostgres } from '../../libs/database/src/embedded';

/** Linux keeps these files in memory: a clone of the template takes a tenth of the time it takes on a disk. */
const IN_MEMORY = '/dev/shm';
/** Four times the most that a run was seen to fill, and what the tests themselves need beside it. */
const ROOM_BYTES = 4 * 1024 ** 3;
/** Nothing outlives the run: neither a flush to disk nor a standby is waited for. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_compression: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  max_connections: '200',
};

interface TestServer {
  readonly server: EmbeddedPostgres;
  readonly home: string;
}

/**
 * Starts a throw-away server for the whole run, without durability. TEST_DATABASE_URL, the URL of a superuser, runs the stories
 * on a server of yours instead.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) {
    process.env.HAILONG_TEST_SERVER = process.env.TEST_DATABASE_URL;
    return;
  }
  const running = (hasRoom(IN_MEMORY) && (await startedIn(IN_MEMORY))) || (await startedIn(tmpdir(), true));
  if (!running) return;
  process.env.HAILONG_TEST_SERVER = running.server.url;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Jest skips its teardown when it is interrupted; the server would stay behind.
    process.once(signal, () => void end(running).finally(() => process.exit(130)));
  }
  (globalThis as { hailongTestServer?: TestServer }).hailongTestServer = running;
}

/** @param last throws instead of leaving it to another folder, for example where programs may not run from this one */
async function startedIn(folder: string, last = false): Promise<TestServer | undefined> {
  const home = mkdtempSync(path.join(folder, 'hailong-test-'));
  try {
    return { home, server: await startEmbeddedPostgres({ home, settings: SETTINGS }) };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    if (last) throw error;
    return undefined;
  }
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM_BYTES && freemem() >= ROOM_BYTES;
  } catch {
    return false;
  }
}

async function end({ server, home }: TestServer): Promise<void> {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
