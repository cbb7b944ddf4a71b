import fs from 'node:fs';
import path from 'node:path';

/** Entry points but that of the module: an ES module that imports it finds its names only in the text that TypeScript writes. */
const DOOR = /^libs\/(?!module\/)[^/]+\/src\/((domain|use-cases)\/)?index\.js$/;
const REQUIRED = /^var (\w+) = require\(("[^"]+")\);$/gm;

/**
 * Lets the entry points of the libs load a file when one of its names is read for the first time. A command of the command
 * line loads what it uses and no more; a host, which uses everything, loads everything as before.
 */
export function openDoorsLate(made) {
  for (const entry of fs.readdirSync(made, { recursive: true })) {
    if (!DOOR.test(entry.replaceAll('\\', '/'))) continue;
    const place = path.join(made, entry);
    fs.writeFileSync(place, lateDoor(fs.readFileSync(place, 'utf8')));
  }
}

/** Text of an entry point as TypeScript writes it, each file behind a function that keeps what it has loaded. */
export function lateDoor(text) {
  const names = [...text.matchAll(REQUIRED)].map(([, name]) => name);
  const late = text.replace(REQUIRED, 'let $1; const $1_ = () => ($1 ??= require($2));');
  return names.reduce((before, name) => before.replaceAll(`return ${name}.`, `return ${name}_().`), late);
}
