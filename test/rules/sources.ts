import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** A TypeScript file of the repository; its path begins at the root. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

export function readSource(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

export function isThere(file: string): boolean {
  return existsSync(join(ROOT, file));
}

/** Every TypeScript file below the folders, in the order of their paths. */
export function sourcesUnder(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .sort()
      .map((path) => ({ file: `${folder}/${path}`, text: readSource(`${folder}/${path}`) })),
  );
}

/** Tells whether a file is there for tests alone. */
export function isTest({ file }: Source): boolean {
  return /\.(spec|spec-data|story)\.ts$|\/spec-[^/]+\.ts$/.test(file);
}
