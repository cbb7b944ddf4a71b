import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { databaseAddress, placeOf } from '../connect/database-address';

/**
 * Address of the application's login for the database of an administrator's address, as `migrate` kept it in the home;
 * undefined where it kept none.
 */
export function keptLogin(home: string, adminUrl: string): string | undefined {
  return readAll(home)[placeOf(databaseAddress(adminUrl))];
}

/** Keeps the address of a login in the home, in a file that its owner alone can read. */
export function keepLogin(home: string, appUrl: string): void {
  writeAll(home, { ...readAll(home), [placeOf(databaseAddress(appUrl))]: appUrl });
}

/** Takes the address of a login out of the home: it was never in force. */
export function forgetLogin(home: string, appUrl: string): void {
  const place = placeOf(databaseAddress(appUrl));
  const others = Object.entries(readAll(home)).filter(([each]) => each !== place);
  writeAll(home, Object.fromEntries(others));
}

function writeAll(home: string, all: Readonly<Record<string, string>>): void {
  mkdirSync(home, { recursive: true });
  const draft = `${fileIn(home)}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(draft, fileIn(home));
}

function readAll(home: string): Readonly<Record<string, string>> {
  if (!existsSync(fileIn(home))) return {};
  return JSON.parse(readFileSync(fileIn(home), 'utf8')) as Record<string, string>;
}

function fileIn(home: string): string {
  return path.join(home, 'app-logins.json');
}
