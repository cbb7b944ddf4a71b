import { rmSync } from 'node:fs';
import * as path from 'node:path';
import { BenchContext } from '../benchmark';
import { RoundWithForms } from '../fixture/round-with-forms';
import { asAdmin } from '../fixture/with-database';
import { askProcess } from '../intake/ask-process';
import { writeFormsFile } from './forms-file';
import type { ImportSettings, Imported } from './import-process';

export interface FormsTable {
  readonly rows: number;
  /** Prefix of its serials. */
  readonly prefix: string;
}

/**
 * Imports a table of repeated forms into their round, in a process of its own, so that the memory is that of this import.
 *
 * @throws when a row is not stored
 */
export async function importForms(
  { database, cpuProfiles, log }: Pick<BenchContext, 'database' | 'cpuProfiles' | 'log'>,
  { opened, forms }: RoundWithForms,
  { rows, prefix }: FormsTable,
): Promise<Imported> {
  const filePath = path.join(database.folder, `${prefix}forms.csv`);
  await writeFormsFile(opened, forms, { filePath, rows, prefix });
  await asAdmin(database.adminUrl, (admin) => admin.query('checkpoint'));
  const { roundId, agencyId } = opened.round;
  const settings: ImportSettings = { databaseUrl: database.appUrl, filePath, roundId, agencyId };
  const done = await askProcess<Imported>({ module: 'import/import-process', settings, cpuProfiles });
  rmSync(filePath);
  if (done.stored !== rows || done.refused !== 0)
    throw new Error(`of ${rows} rows ${done.stored} were stored and ${done.refused} refused`);
  log(`  … ${rows} dòng · rows, ${Math.round(done.ms / 1000)} s`);
  return done;
}
