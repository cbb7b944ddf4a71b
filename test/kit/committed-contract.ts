import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The committed text of a contract (schema.sql, schema.graphql). `npm run contract` (WRITE_CONTRACT=1) writes what the code
 * makes today, for the author of a change to review and commit.
 * @param today absent: only read
 */
export function committedContract(file: string, today?: string): string {
  const place = path.resolve(file);
  if (process.env.WRITE_CONTRACT && today !== undefined) writeFileSync(place, today);
  return readFileSync(place, 'utf8');
}
