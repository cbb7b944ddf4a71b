import * as path from 'node:path';
import { ImportList } from '@hailong/dossiers/use-cases';
import { Verdict, accept } from '@hailong/kernel';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { ErrorsFile } from '../documents/errors-file';
import { MEMBER_COLUMNS, memberReaderOf } from '../documents/member-rows';
import { openTable } from '../documents/open-table';
import { dossierCounts } from '../import-dossiers';
import { GROUP_OPTION, ListOptions, ListedRound, listedRound } from '../listed-round';
import { AS_OPTION, JSON_OPTION, ROUND_OPTION, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { importLines } from '../output/import-lines';
import { ImportProgress } from '../output/import-progress';
import { Session } from '../session';

interface LoadListOptions extends Printing, ListOptions {
  readonly round: string;
  readonly fromStart?: boolean;
  /** Problems printed at most. */
  readonly problems: number;
}

const MOST_PRINTED = 10_000;

/** `hailong load list FILE --round R`: loads the list of a respondent group, each row with its own verdict. */
export function addLoadList(load: Command, cli: CommandLine): void {
  load
    .command('list')
    .argument('<file>', `.csv, .xlsx: ${MEMBER_COLUMNS.join(', ')}`)
    .description(
      'danh sách cơ quan, doanh nghiệp, người dân; nạp lại thì cập nhật · bodies, enterprises, people; loading again corrects',
    )
    .requiredOption(...ROUND_OPTION)
    .option(...GROUP_OPTION)
    .option(...AS_OPTION)
    .option('--from-start', 'đọc lại từ đầu · read rows again that are done')
    .option(
      '--problems <n>',
      'in nhiều nhất bao nhiêu lỗi (20) · problems printed at most; all are in FILE.errors.csv',
      wholeNumber('--problems', 0, MOST_PRINTED),
      20,
    )
    .option(...JSON_OPTION)
    .action((name: string, options: LoadListOptions) =>
      cli.answerIn(options, async (session) => {
        const listed = await listedRound(session, options.round, options);
        return listed.ok ? loaded(session, cli, { name, listed: listed.value, options }) : listed;
      }),
    );
}

interface Loading {
  readonly name: string;
  readonly listed: ListedRound;
  readonly options: LoadListOptions;
}

async function loaded(
  session: Session,
  cli: CommandLine,
  { name, listed: { scope, target }, options: { fromStart, problems: most } }: Loading,
): Promise<Verdict<Answer>> {
  const { folder } = cli.environment;
  const file = await openTable(name, folder);
  if (!file.ok) return file;
  const errors = new ErrorsFile(`${path.resolve(folder, name)}.errors.csv`);
  const portion = () => file.value.portion?.() ?? 0;
  const progress = new ImportProgress(cli.terminal, portion, dossierCounts);
  const imported = await session.get(ImportList).import({
    ...{ owner: scope, target, fromStart, file: file.value, stop: cli.stop, readerOf: memberReaderOf },
    watch: {
      begun: (names, after) => errors.begin(names, after),
      refused: (rows) => errors.add(rows),
      progress: (now) => progress.at(now),
    },
  });
  progress.end();
  if (!imported.ok) return imported;
  const report = imported.value;
  const errorsFile = errors.written ? path.basename(errors.filePath) : undefined;
  return accept({
    json: { ...report, ...(errorsFile !== undefined && { errorsFile }) },
    lines: importLines(report, { counts: `Danh sách · list: ${dossierCounts(report)}`, most, errorsFile }),
    bad: report.refused > 0 || report.broken !== undefined,
  });
}
