import * as fs from 'node:fs';
import * as path from 'node:path';
import { LOCAL_ADDRESS } from './local-port';
import type { RunningServer } from './server-file';

/** Most bytes of a socket's path, on the strictest system (macOS). */
const MOST_BYTES = 103;

/** Folder of the server's Unix socket: that of the data; empty where the system has none (Windows) or takes no path so long. */
export function socketFolder(data: string, port: number): string {
  const fits = Buffer.byteLength(socketIn(data, port)) <= MOST_BYTES;
  return fits && process.platform !== 'win32' ? data : '';
}

/**
 * Address of the superuser. It names the port on this machine and, as a parameter that libpq and the driver prefer, the Unix socket where
 * this process may use it: a message by socket costs about half of the processor time that it costs over TCP.
 */
export function addressOf(
  { port, sockets }: Pick<RunningServer, 'port' | 'sockets'>,
  password: string,
): string {
  const url = new URL(`postgres://postgres:${password}@${LOCAL_ADDRESS}:${port}/postgres`);
  if (sockets !== '' && isUsable(socketIn(sockets, port))) url.searchParams.set('host', sockets);
  return url.toString();
}

function socketIn(folder: string, port: number): string {
  return path.join(folder, `.s.PGSQL.${port}`);
}

function isUsable(socket: string): boolean {
  try {
    fs.accessSync(socket, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
