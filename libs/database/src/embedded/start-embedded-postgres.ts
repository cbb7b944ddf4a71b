import * as fs from 'node:fs';
import { PreparedHome, prepareHome } from './data-home';
import { keepPassword, makeDataDirectory, mustHaveData } from './data-directory';
import { whileLocked } from './home-lock';
import { findShippedPostgres, placeBinaries, ShippedPostgres } from './platform-binaries';
import { addressOf } from './server-socket';
import { ServerSettings, settledServer, startServer, stopServer } from './server-process';
import { supervise, Supervision } from './supervise';
import { enterAsUser, leaveAsUser } from './user-registry';

export interface EmbeddedPostgresOptions {
  /** Folder of data, log and password; see `dataHome()`. Made when missing. */
  readonly home: string;
  /**
   * Settings as in postgresql.conf; used only when this call starts the server. Tests: fsync, synchronous_commit,
   * full_page_writes off.
   */
  readonly settings?: ServerSettings;
  /** Called with one line for each step that takes time. */
  readonly log?: (line: string) => void;
  /** Told of a server that died and was started again. Absent: a server that dies stays down. */
  readonly supervision?: Supervision;
}

export interface EmbeddedPostgres {
  /** Address of the superuser `postgres` on this machine, by Unix socket where there is one. */
  readonly url: string;
  /** True when the server was already running: another process uses it, or a killed process left it. */
  readonly attach: boolean;
  /** Releases the server; the last running user's call shuts it down. Repeated calls do nothing more. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm delivered, or joins the server already running in this home. Any number of processes
 * may call it for one home at the same time; the leftovers of a killed process are cleared away.
 * @throws EmbeddedPostgresFault saying why and what to do; nothing half-made is left.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const shipped = findShippedPostgres();
  const place = prepareHome(options.home);
  const onWait = (holder: string) =>
    log(
      `chờ tiến trình ${holder} khởi động hoặc tắt cơ sở dữ liệu · waiting for process ${holder} to start or stop the database …`,
    );
  const locked = <T>(work: () => Promise<T>) => whileLocked(place.lock, onWait, work);
  return locked(async () => {
    const use = enterAsUser(place.users);
    try {
      const start = () => joinOrStart({ place, shipped, log }, options.settings ?? {});
      const { server, attach } = await start();
      const startAgain = async () => {
        mustHaveData(place);
        return (await locked(start)).server.port;
      };
      const endWatch =
        options.supervision && supervise({ place, port: server.port, startAgain }, options.supervision);
      const stop = async () => {
        await endWatch?.();
        await locked(() => leave(place, use));
      };
      return { url: addressOf(server, keepPassword(place)), attach, stop: once(stop) };
    } catch (error) {
      await leave(place, use).catch(() => undefined);
      throw error;
    }
  });
}

interface Start {
  readonly place: PreparedHome;
  readonly shipped: ShippedPostgres;
  readonly log: (line: string) => void;
}

async function joinOrStart({ place, shipped, log }: Start, settings: ServerSettings) {
  const running = await settledServer(place);
  if (running) return { server: running, attach: true };
  const programs = placeBinaries(shipped, place.binaries, place.account);
  keepPassword(place);
  if (!fs.existsSync(place.data)) log(`tạo cơ sở dữ liệu · creating the database in ${place.home} …`);
  await makeDataDirectory(place, programs, settings['fsync'] !== 'off');
  log('khởi động PostgreSQL · starting PostgreSQL …');
  return { server: await startServer(place, programs, settings), attach: false };
}

async function leave(place: PreparedHome, use: string): Promise<void> {
  if (leaveAsUser(place.users, use) === 0) await stopServer(place.data);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
