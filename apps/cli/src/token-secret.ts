import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Secret of the settings, or the one kept in the home so that tokens outlive a restart; made there when it is missing. Readable
 * by its owner alone.
 */
export function tokenSecret(given: string | undefined, home: string): string {
  const known = knownTokenSecret(given, home);
  if (known !== undefined) return known;
  const file = fileIn(home);
  mkdirSync(home, { recursive: true });
  writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

/** Secret of the settings, or the one kept in the home; undefined where a portal has not started yet. */
export function knownTokenSecret(given: string | undefined, home: string): string | undefined {
  if (given !== undefined) {
    if (given.length >= 32) return given;
    throw new Error('HAILONG_TOKEN_SECRET cần ít nhất 32 ký tự (needs at least 32 characters)');
  }
  const file = fileIn(home);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

function fileIn(home: string): string {
  return path.join(home, 'token-secret');
}
