import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { HomeSecrets } from '@hailong/backup/use-cases';
import { Problem } from '@hailong/kernel';
import { storedSecretKey } from '@hailong/module';
import { Environment } from './environment';
import { PROBLEMS } from './problems';
import { knownTokenSecret } from './token-secret';

/** File of the home for each secret, and the variable that may give it instead. */
const PLACES = {
  secretKey: { file: 'secret-key', variable: 'HAILONG_SECRET_KEY' },
  tokenSecret: { file: 'token-secret', variable: 'HAILONG_TOKEN_SECRET' },
} as const;
const NAMES = ['secretKey', 'tokenSecret'] as const;

/** Secrets of the environment, else those kept in the home; makes none. */
export function knownSecrets({ home, secretKey, tokenSecret }: Environment): HomeSecrets {
  return {
    secretKey: storedSecretKey({ home, given: secretKey, make: false })?.toString('base64'),
    tokenSecret: knownTokenSecret(tokenSecret, home),
  };
}

/** Names of the files that hold these secrets. */
export function secretFiles(secrets: HomeSecrets): readonly string[] {
  return NAMES.filter((name) => secrets[name] !== undefined).map((name) => PLACES[name].file);
}

/** Problems with keeping the secrets of a backup: others are there. @param overwrite replaces those in the home */
export function secretConflicts(
  environment: Environment,
  secrets: HomeSecrets,
  overwrite: boolean,
): readonly Problem[] {
  const known = knownSecrets(environment);
  return NAMES.filter((name) => differs(known[name], secrets[name])).flatMap((name): Problem[] => {
    const { file, variable } = PLACES[name];
    if (environment[name] !== undefined) return [PROBLEMS.GIVEN_SECRET_DIFFERENT.at(variable, variable)];
    return overwrite ? [] : [PROBLEMS.HOME_SECRET_DIFFERENT.at(file, file, environment.home)];
  });
}

/**
 * Keeps the secrets of a backup in the home, each in a file that its owner alone reads, unless they are known already. A file
 * that was there is kept beside the new one. Returns the names of the files written.
 */
export function keepSecrets(environment: Environment, secrets: HomeSecrets): readonly string[] {
  const known = knownSecrets(environment);
  const missing = NAMES.filter((name) => secrets[name] !== undefined && known[name] !== secrets[name]);
  mkdirSync(environment.home, { recursive: true });
  for (const name of missing)
    writeSecret(path.join(environment.home, PLACES[name].file), secrets[name] ?? '');
  return missing.map((name) => PLACES[name].file);
}

/** Written whole under another name first, so that no half of a secret is ever read. */
function writeSecret(file: string, secret: string): void {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  if (existsSync(file)) renameSync(file, `${file}.before-restore-${Date.now()}`);
  linkSync(draft, file);
  rmSync(draft);
}

function differs(known: string | undefined, saved: string | undefined): boolean {
  return known !== undefined && saved !== undefined && known !== saved;
}
