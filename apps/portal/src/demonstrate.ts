import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { Database } from '@hailong/database';
import type { Verdict } from '@hailong/kernel';
import { INestApplicationContext } from '@nestjs/common';
import { DEMONSTRATION_DESKS, demonstrationMark } from '../../demonstration/src/demonstration-mark';
import type { DemonstrationOptions } from '../../demonstration/src/demonstration';
import { loadDemonstration, loadEarlierYears } from '../../demonstration/src/load-demonstration';
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

/** Parts of the demonstration that the mark in the home says are there. */
type Loaded = 'begun' | 'served' | 'loaded';

export interface Demonstration {
  /** Form to try, whose round is renewed at each start. */
  readonly form: FormToTry;
  /** Loads the years before, where they are not there; the portal serves meanwhile. */
  readonly complete: () => Promise<void>;
}

/**
 * Loads the demonstration province into an empty database, and continues an interrupted loading. A mark in the home
 * names the database that holds it, so that no real province is mistaken for the demonstration. Undefined where this database is not
 * marked.
 */
export async function demonstrate(
  environment: PortalEnvironment,
  app: INestApplicationContext,
  { database, log }: DemonstrationOptions,
): Promise<Demonstration | undefined> {
  if (!environment.demonstration) return undefined;
  const mark = demonstrationMark(environment);
  const empty = await isEmpty(app.get(ReadOrganisation));
  if (!empty && !existsSync(mark)) return undefined;
  const note = (loaded: Loaded) => writeFileSync(mark, loaded);
  const before = empty ? 'begun' : readFileSync(mark, 'utf8');
  if (before === 'begun') {
    log('· Nạp tỉnh trình diễn Gia Lai 2026, 149 cơ quan (loading the demonstration province, once) …');
    mkdirSync(environment.home, { recursive: true });
    note('begun');
    orThrow(await loadDemonstration(app, NAME, { database, log }));
    note('served');
  }
  const complete = async () => {
    if (before === 'loaded') return;
    log('· Nạp thêm năm 2025 đã công bố (loading the year 2025 and its published ranking) …');
    orThrow(await loadEarlierYears(app, NAME, { database, log: () => undefined }));
    note('loaded');
    log('· Đã nạp xong năm 2025 (the year 2025 is loaded)');
  };
  return { form: await openTrialRound(app), complete };
}

function orThrow(loaded: Verdict<unknown>): void {
  if (!loaded.ok) throw new Error(loaded.problems.map(({ place, en }) => `${place} ${en}`).join('; '));
}

export async function isEmpty(organisation: ReadOrganisation): Promise<boolean> {
  return (await organisation.allAgencies('', 1)).length === 0;
}
