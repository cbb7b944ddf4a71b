import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { loadDemonstration } from '../../demonstration/src/load-demonstration';
import { PortalEnvironment } from './environment';

const NAME = 'gia-lai-2026';

/**
 * Loads the demonstration province into an empty database, and continues an interrupted loading. A mark in the home
 * names the database that holds it, so that no real province is mistaken for the demonstration. Returns whether this
 * database is marked.
 */
export async function demonstrate(
  { home, demonstration, databaseUrl }: PortalEnvironment,
  app: INestApplicationContext,
  say: (line: string) => void,
): Promise<boolean> {
  if (!demonstration) return false;
  const mark = path.join(home, `demonstration-${nameOf(databaseUrl)}`);
  const begun = existsSync(mark);
  const empty = (await app.get(ReadOrganisation).everyOne('', 1)).length === 0;
  if (!empty && !begun) return false;
  if (empty || readFileSync(mark, 'utf8') !== LOADED) {
    say('· Nạp tỉnh trình diễn Gia Lai 2026, 149 cơ quan (loading the demonstration province, once) …');
    mkdirSync(home, { recursive: true });
    writeFileSync(mark, 'begun');
    const loaded = await loadDemonstration(app, NAME, { log: say });
    if (!loaded.ok) throw new Error(loaded.problems.map(({ place, en }) => `${place} ${en}`).join('; '));
    writeFileSync(mark, LOADED);
  }
  return true;
}

const LOADED = 'loaded';

function nameOf(databaseUrl: string | undefined): string {
  if (databaseUrl === undefined) return 'embedded';
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`.replace(/[^A-Za-z0-9.-]+/g, '_');
}
