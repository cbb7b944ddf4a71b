import { statSync } from 'node:fs';
import * as path from 'node:path';
import { Verdict, accept } from '@hailong/kernel';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { DOSSIER_COLUMNS } from '../documents/dossier-rows';
import { DossierFile, ImportedDossiers, dossierCounts, importDossiers } from '../import-dossiers';
import { loadDossierFolder } from '../load-dossier-folder';
import { AS_OPTION, JSON_OPTION, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { importLines } from '../output/import-lines';
import { Session } from '../session';

interface LoadOptions extends Printing {
  readonly as?: string;
  readonly fromStart?: boolean;
  /** Problems printed at most. */
  readonly problems: number;
}

const MOST_PRINTED = 10_000;

/**
 * `hailong load dossiers FILE`: reports finished dossiers into the frames of their agencies, each row with its own verdict.
 * A folder is loaded file by file.
 */
export function addLoadDossiers(load: Command, cli: CommandLine): void {
  load
    .command('dossiers')
    .argument(
      '<file>',
      `tệp hoặc thư mục · a file or a folder of them: .csv, .xlsx: ${DOSSIER_COLUMNS.join(', ')}; .jsonl: như reportSurveyDossiers · as in reportSurveyDossiers`,
    )
    .description('hồ sơ đã giải quyết; nạp lại thì cập nhật · finished dossiers; loading again corrects')
    .option(...AS_OPTION)
    .option('--from-start', 'đọc lại từ đầu · read rows again that are done')
    .option(
      '--problems <n>',
      'in nhiều nhất bao nhiêu lỗi (20) · problems printed at most; all are in FILE.errors.csv',
      wholeNumber('--problems', 0, MOST_PRINTED),
      20,
    )
    .option(...JSON_OPTION)
    .action((name: string, options: LoadOptions) =>
      cli.answerIn(options, (session) => loaded(session, cli, name, options)),
    );
}

async function loaded(
  session: Session,
  cli: CommandLine,
  name: string,
  options: LoadOptions,
): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const { fromStart, problems } = options;
  const file: DossierFile = { name, owner: acting.value.scope, fromStart };
  if (isFolder(path.resolve(cli.environment.folder, name))) return loadDossierFolder(session, cli, file);
  const imported = await importDossiers(session, cli, file);
  return imported.ok ? accept(answerOf(imported.value, problems)) : imported;
}

function isFolder(filePath: string): boolean {
  return statSync(filePath, { throwIfNoEntry: false })?.isDirectory() === true;
}

function answerOf({ report, errorsFile: filePath }: ImportedDossiers, most: number): Answer {
  const errorsFile = filePath && path.basename(filePath);
  return {
    json: { ...report, ...(errorsFile === undefined ? {} : { errorsFile }) },
    lines: importLines(report, { counts: `Hồ sơ · dossiers: ${dossierCounts(report)}`, most, errorsFile }),
    bad: report.refused > 0 || report.broken !== undefined,
  };
}
