import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { secretKeyOf } from '@hailong/secrets';

export interface StoredSecretKey {
  /** Folder of the file `secret-key`. */
  readonly home: string;
  /** Key from elsewhere; then the folder is left alone. */
  readonly given?: string;
  /** True to make a key where there is none. Default true. */
  readonly make?: boolean;
}

/**
 * Returns the key given, or the key stored in the home, which the first call makes, readable for its owner alone. Two
 * processes that start at once get the same key. Undefined: there is no key and none is to be made. @throws Error when
 * the key given or stored is no key
 */
export function storedSecretKey({ home, given, make = true }: StoredSecretKey): Buffer | undefined {
  if (given !== undefined) return secretKeyOf(given);
  const file = path.join(home, 'secret-key');
  if (!existsSync(file)) {
    if (!make) return undefined;
    makeOnce(file);
  }
  try {
    return secretKeyOf(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

/** Makes the file once: written whole under another name first, because a link to it appears at once or not at all. */
function makeOnce(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}
