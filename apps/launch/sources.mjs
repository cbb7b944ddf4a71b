import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './project.mjs';

const FOLDERS = ['apps', 'libs', 'migrations'];
const FILES = ['package-lock.json', 'tsconfig.json'];
/** Files without influence on the build: tests, documents, and the launchers but for the builder. */
const NOT_BUILT = /(\.spec\.ts|\.story\.ts|\.md)$|^apps\/launch\/(?!(build|compile|late-doors)\.)/;

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
 * Sizes and instants of change of all sources of a build, read in milliseconds. An instant of change is set by the file
 * system alone: no archive or copy brings an old one, as it brings an old date.
 */
export function looksOfSources() {
  const looks = sourcesOfBuild().map((file) => {
    const { size, mtimeNs, ctimeNs, ino } = fs.statSync(path.join(root, file), { bigint: true });
    return `${file} ${size} ${mtimeNs} ${ctimeNs} ${ino}`;
  });
  return createHash('sha256').update(looks.join('\n')).digest('hex');
}

/**
 * Hash over the content of all sources of a build. Content, not dates: a checkout changes dates only, and an unpacked
 * archive may bring old ones.
 */
export function fingerprintOfSources() {
  const hash = createHash('sha256');
  for (const file of sourcesOfBuild()) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function sourcesOfBuild() {
  return [...FOLDERS.flatMap(filesBelow), ...FILES].filter((file) => !NOT_BUILT.test(file));
}
