import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { giveToOwnerOf, PreparedHome } from './data-home';
import { choosePort, LOCAL_ADDRESS, tryPort } from './local-port';
import { executable, Programs } from './platform-binaries';
import { isAlive } from './process-identity';
import { disownLeftOver, findRunningServer, RunningServer } from './server-file';
import { openLog } from './server-log';
import { socketFolder } from './server-socket';
import { unavailable } from './unavailable';

export type ServerSettings = Readonly<Record<string, string>>;

const POLL_MS = 15;
/** Longest wait for a start: recovery after a crash replays the log since the last checkpoint, slow on a slow disk. */
const READY_PATIENCE_MS = 5 * 60_000;
/** Longest that survivors of a killed server may hold its memory. */
const SURVIVOR_PATIENCE_MS = 30_000;
const STOP_PATIENCE_MS = 60_000;

/** Waits while a server starts or stops. Returns the ready server, or undefined when there is none (any more). */
export async function settledServer(place: PreparedHome): Promise<RunningServer | undefined> {
  const giveUpAt = Date.now() + READY_PATIENCE_MS;
  for (;;) {
    const server = findRunningServer(place.data);
    if (!server || server.status === 'ready') return server;
    if (Date.now() > giveUpAt) throw failed(place, `still "${server.status}" after five minutes`);
    await pause(POLL_MS);
  }
}

/**
 * Starts the server of a home and waits until it takes connections. It belongs to no terminal and outlives this
 * process.
 * @throws EmbeddedPostgresFault with the reasons from the server's log.
 */
export async function startServer(
  place: PreparedHome,
  programs: Programs,
  settings: ServerSettings,
): Promise<RunningServer> {
  const giveUpAt = Date.now() + SURVIVOR_PATIENCE_MS;
  for (;;) {
    disownLeftOver(place.data);
    const port = await choosePort(place.port);
    const logged = openLog(place);
    const ready = await launch(place, commandFor(place, programs, port, settings));
    if (ready) {
      fs.writeFileSync(place.port, String(ready.port));
      giveToOwnerOf(place.home, place.port);
      return ready;
    }
    const reasons = fs.readFileSync(place.log).subarray(logged).toString('utf8');
    const portWasTaken = (await tryPort(port)) === undefined;
    if (Date.now() > giveUpAt || !(portWasTaken || /pre-existing shared memory/.test(reasons)))
      throw failed(place, complaintsIn(reasons));
    await pause(10 * POLL_MS);
  }
}

/** Shuts down fast: ends open sessions, writes everything, waits until the process is gone. */
export async function stopServer(data: string): Promise<void> {
  const server = findRunningServer(data);
  if (!server) return;
  process.kill(server.pid, 'SIGINT');
  const giveUpAt = Date.now() + STOP_PATIENCE_MS;
  let urged = false;
  while (isAlive(server.pid)) {
    if (!urged && Date.now() > giveUpAt) {
      // Immediate shutdown loses nothing: the next start recovers from the write-ahead log.
      process.kill(server.pid, 'SIGQUIT');
      urged = true;
    }
    await pause(POLL_MS);
  }
}

/** Keeps statements and their values out of the log: a form that is sent again would leave its key there, with the time of day. */
const QUIET: ServerSettings = { log_min_error_statement: 'panic', log_error_verbosity: 'terse' };

/** Compresses the images of pages that the log holds after a checkpoint: those of tallies to a sixth (`libs/responses/README.md`). */
const SHORT_LOG: ServerSettings = { wal_compression: 'pglz' };

interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

function commandFor(
  place: PreparedHome,
  programs: Programs,
  port: number,
  settings: ServerSettings,
): Command {
  const all: ServerSettings = {
    timezone: 'UTC',
    ...QUIET,
    ...SHORT_LOG,
    ...settings,
    listen_addresses: LOCAL_ADDRESS,
    unix_socket_directories: socketFolder(place.data, port),
    port: String(port),
  };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return {
    program: path.join(programs.native, 'bin', executable('postgres')),
    args: ['-D', place.data, ...args],
  };
}

/** Starts the process. Returns the ready server, or undefined when it ended first and no other serves the data. */
async function launch(place: PreparedHome, command: Command): Promise<RunningServer | undefined> {
  const log = fs.openSync(place.log, 'a');
  const child = spawn(command.program, command.args, {
    uid: place.account?.uid,
    gid: place.account?.gid,
    cwd: place.home,
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  });
  fs.closeSync(log);
  const ended = once(child, 'exit').then(
    () => 'ended' as const,
    () => 'ended' as const,
  );
  child.unref();
  const giveUpAt = Date.now() + READY_PATIENCE_MS;
  while ((await Promise.race([ended, pause(POLL_MS, 'waiting' as const)])) === 'waiting') {
    const server = findRunningServer(place.data);
    if (server?.pid === child.pid && server?.status === 'ready') return server;
    if (Date.now() > giveUpAt) throw failed(place, 'not ready after five minutes');
  }
  // A server whose parent was killed a moment ago may have been faster.
  return settledServer(place);
}

function complaintsIn(log: string): string {
  const lines = log
    .split('\n')
    .filter((line) => /(FATAL|PANIC|ERROR|HINT|DETAIL|could not|cannot)/.test(line));
  return (
    lines.slice(-4).join(' | ') || log.trim().split('\n').slice(-3).join(' | ') || 'it ended without a word'
  );
}

function failed(place: PreparedHome, reason: string) {
  return unavailable(
    `PostgreSQL kèm theo không khởi động được: ${reason}. Nhật ký: ${place.log}. Hãy khắc phục nguyên nhân trên, hoặc đặt DATABASE_URL trỏ tới máy chủ PostgreSQL 15 trở lên.`,
    `the shipped PostgreSQL did not start: ${reason}. Its log: ${place.log}. Mend the cause, or set DATABASE_URL to a PostgreSQL server (15 or newer)`,
  );
}
