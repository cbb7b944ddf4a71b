import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ReadOrganisation, ReadRounds } from '@hailong/module';
import { INestApplicationContext } from '@nestjs/common';
import { loadDemonstration } from '../../demonstration/src/load-demonstration';
import { PortalEnvironment } from './environment';

const NAME = 'gia-lai-2026';

/**
 * Loads the demonstration province into an empty database, and goes on with a loading that was killed: a mark in the home
 * tells it from a province that is really called so. Answers whether the database holds the demonstration.
 */
export async function demonstrate(
  { home, demonstration }: PortalEnvironment,
  app: INestApplicationContext,
  say: (line: string) => void,
): Promise<boolean> {
  const mark = path.join(home, 'demonstration-unfinished');
  const empty = (await app.get(ReadOrganisation).everyOne('', 1)).length === 0;
  if (demonstration && (empty || existsSync(mark))) {
    say('· Nạp tỉnh trình diễn Gia Lai 2026, 149 cơ quan (loading the demonstration province, once) …');
    writeFileSync(mark, '');
    const loaded = await loadDemonstration(app, NAME, { log: say });
    if (!loaded.ok) throw new Error(loaded.problems.map(({ place, en }) => `${place} ${en}`).join('; '));
    rmSync(mark);
  }
  const rounds = await app.get(ReadRounds).announced(null, 200);
  return rounds.some(({ code, document }) => code === NAME && document.demonstration);
}
