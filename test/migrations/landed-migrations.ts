import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import * as path from 'node:path';

/** Name of a migration folder → SHA-256 of its files. */
export type Landed = Readonly<Record<string, string>>;

const ROOT = path.resolve('migrations');

/** Folders of migrations, oldest first: they begin with their timestamp. */
export function migrationFolders(): string[] {
  return readdirSync(ROOT)
    .filter((name) => statSync(path.join(ROOT, name)).isDirectory())
    .sort();
}

/** Files of a migration, as paths inside its folder. */
export function filesOf(folder: string): string[] {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => statSync(path.join(ROOT, folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** Text of a file with line ends as they are committed, not as a checkout changed them. */
export function textOf(folder: string, file: string): string {
  return readFileSync(path.join(ROOT, folder, file), 'utf8').replaceAll('\r\n', '\n');
}

export function hashesOfFolders(): Landed {
  return Object.fromEntries(migrationFolders().map((folder) => [folder, hashOf(folder)]));
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesOf(folder)) hash.update(`${file}\0${textOf(folder, file)}\0`);
  return hash.digest('hex');
}

/**
 * The record with new migrations added.
 * @throws when a recorded one has changed or is gone: databases that ran it would differ from those that will
 */
export function recordOf(recorded: Landed, today: Landed): Landed {
  const changed = Object.keys(recorded).filter((folder) => recorded[folder] !== today[folder]);
  if (changed.length === 0) return { ...recorded, ...today };
  throw new Error(
    `${changed.map((folder) => `migrations/${folder}`).join(', ')} landed and must not change: ` +
      'write a new migration. (Only where no database can have run it yet: delete its line in ' +
      'migrations/landed.json, then npm run contract.)',
  );
}
