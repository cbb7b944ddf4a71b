import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** Version in the package.json above this file, which lies at another depth once built. */
export function programVersion(): string {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    if (folder === path.dirname(folder)) throw new Error(`no package.json above ${__dirname}`);
  }
}
