import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A data file that ships with the demonstration; the build copies them beside the compiled code. */
export function dataFile(name: string): string {
  return readFileSync(path.join(__dirname, '..', 'data', name), 'utf8');
}
