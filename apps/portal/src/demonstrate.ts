import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { Database } from '@hailong/database';
import { INestApplicationContext } from '@nestjs/common';
import { DEMONSTRATION_DESKS, demonstrationMark } from '../../demonstration/src/demonstration-mark';
import { loadDemonstration } from '../../demonstration/src/load-demonstration';
import { FormToTry, openTrialRound } from '../../demonstration/src/trial-round';
import { PortalEnvironment } from './environment';

const NAME = 'gia-lai-2026';

/** Tells whether this database holds the demonstration or is about to. */
export async function awaitsDemonstration(environment: PortalEnvironment, appUrl: string): Promise<boolean> {
  if (!environment.demonstration) return false;
  const database = await Database.open({ url: appUrl });
  try {
    return (
      existsSync(demonstrationMark(environment)) || (await isEmpty(new ReadOrganisation(database.intake)))
    );
  } finally {
    await database.close();
  }
}

/**
 * The agencies that work for the whole province: as the environment names them, else those of the demonstration where this
 * database holds it or is about to. Undefined: neither; the module takes the root of the tree.
 */
export function provinceDesks(
  environment: PortalEnvironment,
  demonstration: boolean,
): readonly string[] | undefined {
  return environment.provinceDesks ?? (demonstration ? DEMONSTRATION_DESKS : undefined);
}

/**
 * Loads the demonstration province into an empty database, and continues an interrupted loading. A mark in the home
 * names the database that holds it, so that no real province is mistaken for the demonstration. Returns the form to try there,
 * whose round is renewed at each start; undefined where this database is not marked.
 */
export async function demonstrate(
  environment: PortalEnvironment,
  app: INestApplicationContext,
  say: (line: string) => void,
): Promise<FormToTry | undefined> {
  if (!environment.demonstration) return undefined;
  const mark = demonstrationMark(environment);
  const begun = existsSync(mark);
  const empty = await isEmpty(app.get(ReadOrganisation));
  if (!empty && !begun) return undefined;
  if (empty || readFileSync(mark, 'utf8') !== LOADED) {
    say('· Nạp tỉnh trình diễn Gia Lai 2026, 149 cơ quan (loading the demonstration province, once) …');
    mkdirSync(environment.home, { recursive: true });
    writeFileSync(mark, 'begun');
    const loaded = await loadDemonstration(app, NAME, { log: say });
    if (!loaded.ok) throw new Error(loaded.problems.map(({ place, en }) => `${place} ${en}`).join('; '));
    writeFileSync(mark, LOADED);
  }
  return openTrialRound(app);
}

const LOADED = 'loaded';

export async function isEmpty(organisation: ReadOrganisation): Promise<boolean> {
  return (await organisation.allAgencies('', 1)).length === 0;
}
