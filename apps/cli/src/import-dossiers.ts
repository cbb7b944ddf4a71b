import * as path from 'node:path';
import { AgenciesScope, AgencyScope } from '@hailong/database';
import { DossierImportReport, ImportDossiers } from '@hailong/dossiers/use-cases';
import { Verdict, accept } from '@hailong/kernel';
import { CommandLine } from './command-line';
import { dossierReaderOf } from './documents/dossier-rows';
import { ErrorsFile } from './documents/errors-file';
import { openDossierFile } from './documents/open-dossier-file';
import { ImportProgress } from './output/import-progress';
import { Session } from './session';

export interface DossierFile {
  /** Name as given, from the folder of the operator. */
  readonly name: string;
  /** Agency with which the record of the import stands. */
  readonly owner: AgencyScope;
  readonly fromStart?: boolean;
}

/** Outcome of a file of dossiers. */
export interface ImportedDossiers {
  readonly report: DossierImportReport;
  /** Path of the file of refused rows; absent: none was refused. */
  readonly errorsFile?: string;
}

/** Imports a file of finished dossiers: progress on stderr, refused rows into FILE.errors.csv. */
export async function importDossiers(
  session: Session,
  cli: CommandLine,
  { name, owner, fromStart }: DossierFile,
): Promise<Verdict<ImportedDossiers>> {
  const { folder } = cli.environment;
  const file = await openDossierFile(name, folder);
  if (!file.ok) return file;
  const errors = new ErrorsFile(`${path.resolve(folder, name)}.errors.csv`);
  const portion = () => file.value.portion?.() ?? 0;
  const progress = new ImportProgress<DossierImportReport>(cli.terminal, portion, dossierCounts);
  const hint = () => progress.stopped();
  cli.stop.addEventListener('abort', hint, { once: true });
  const report = await session.get(ImportDossiers).import({
    ...{ owner, fromStart, file: file.value, stop: cli.stop },
    scope: AgenciesScope.ofEvery(session.operator),
    readerOf: dossierReaderOf,
    watch: {
      begun: (names, after) => errors.begin(names, after),
      refused: (rows) => errors.add(rows),
      progress: (now) => progress.at(now),
    },
  });
  cli.stop.removeEventListener('abort', hint);
  progress.end();
  if (!report.ok) return report;
  return accept({ report: report.value, errorsFile: errors.written ? errors.filePath : undefined });
}

export function dossierCounts({ reported, corrected, unchanged, refused }: DossierImportReport): string {
  return [
    ...[`mới · reported ${reported}`, `sửa · corrected ${corrected}`],
    ...[`giữ nguyên · unchanged ${unchanged}`, `từ chối · refused ${refused}`],
  ].join(', ');
}
