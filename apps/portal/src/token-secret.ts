import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Secret of the settings, or the one kept in the home so that tokens outlive a restart. Readable by its owner alone.
 */
export function tokenSecret(given: string | undefined, home: string): string {
  if (given !== undefined) {
    if (given.length >= 32) return given;
    throw new Error('HAILONG_TOKEN_SECRET cần ít nhất 32 ký tự (needs at least 32 characters)');
  }
  const file = path.join(home, 'token-secret');
  if (!existsSync(file)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}
