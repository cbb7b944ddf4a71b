import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Text of a data file of the demonstration; the build copies them beside the compiled code. */
export function dataFile(name: string): string {
  return readFileSync(path.join(__dirname, '..', 'data', name), 'utf8');
}
