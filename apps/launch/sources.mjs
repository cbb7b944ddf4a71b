import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './project.mjs';

const FOLDERS = ['apps', 'libs', 'migrations'];
const FILES = ['nest-cli.json', 'package-lock.json', 'tsconfig.json'];
/** Files without influence on the build: tests, documents, and the launchers but for the builder. */
const NOT_BUILT = /(\.spec\.ts|\.story\.ts|\.md)$|^apps\/launch\/(?!build\.)/;

/** Files below a folder (relative to the project, with `/`), sorted; none when it does not exist. */
export function filesBelow(folder) {
  if (!fs.existsSync(inRoot(folder))) return [];
  const entries = fs.readdirSync(inRoot(folder), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const place = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(place);
      return entry.isFile() ? [place] : [];
    })
    .sort();
}

/**
 * Hash over the content of all sources of a build. Content, not dates: a checkout changes dates only, and an unpacked
 * archive may bring old ones.
 */
export function fingerprintOfSources() {
  const hash = createHash('sha256');
  const files = [...FOLDERS.flatMap(filesBelow), ...FILES].filter((file) => !NOT_BUILT.test(file));
  for (const file of files) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return `${hash.digest('hex')}\n`;
}
