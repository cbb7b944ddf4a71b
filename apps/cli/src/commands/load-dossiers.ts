import { AgenciesScope } from '@hailong/database';
import { Problem, Verdict, accept } from '@hailong/kernel';
import { DossierReport } from '@hailong/dossiers/domain';
import { ReportDossiers } from '@hailong/dossiers/use-cases';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { DOSSIER_COLUMNS, DossierRow, dossierRows, inDossierRow } from '../documents/dossier-rows';
import { openTable } from '../documents/open-table';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { problemLines } from '../output/problems';
import { Interrupted, Session } from '../session';

/** Dossiers of one report; each agency's share is one transaction. */
const TOGETHER = 1000;
/** Refusals printed one by one at most; a file that is wrong throughout has a million. */
const MOST_TOLD = 1000;

/**
 * `hailong load dossiers FILE`: reports finished dossiers into the frames of their agencies; the same file again changes
 * nothing.
 */
export function addLoadDossiers(load: Command, cli: CommandLine): void {
  load
    .command('dossiers')
    .argument('<file>', `CSV, .xlsx: ${DOSSIER_COLUMNS.join(', ')}`)
    .description('hồ sơ đã giải quyết; nạp lại thì cập nhật · finished dossiers; loading again corrects')
    .option(...JSON_OPTION)
    .action((name: string, options: Printing) =>
      cli.answerIn(options, (session) => loaded(session, cli, name)),
    );
}

class Tally {
  readonly counts = { reported: 0, corrected: 0, unchanged: 0, refused: 0 };
  readonly problems: Problem[] = [];

  refuse(problems: readonly Problem[]): void {
    this.counts.refused += 1;
    if (this.problems.length < MOST_TOLD) this.problems.push(...problems);
  }
}

async function loaded(session: Session, cli: CommandLine, name: string): Promise<Verdict<Answer>> {
  const file = await openTable(name, cli.environment.folder);
  if (!file.ok) return file;
  const tally = new Tally();
  const progress = cli.progress('hồ sơ · dossiers');
  let done = 0;
  let batch: DossierRow[] = [];
  const send = async () => {
    if (cli.stop.aborted) throw new Interrupted();
    await report(session, batch, tally);
    progress.at((done += batch.length));
    batch = [];
  };
  for await (const row of dossierRows(file.value)) {
    batch.push(row);
    if (batch.length === TOGETHER) await send();
  }
  if (batch.length > 0) await send();
  progress.end();
  return accept(answerOf(tally));
}

async function report(session: Session, rows: readonly DossierRow[], tally: Tally): Promise<void> {
  const readable = rows.filter(hasReport);
  for (const { problems } of rows) if (problems.length > 0) tally.refuse(problems);
  const scope = AgenciesScope.ofEvery(session.operator);
  const verdicts = await session.get(ReportDossiers).report(
    scope,
    readable.map((row) => row.report),
  );
  verdicts.forEach((verdict, i) => {
    if (verdict.ok) tally.counts[verdict.value.status] += 1;
    else tally.refuse(verdict.problems.map((each) => inDossierRow(each, readable[i]?.place ?? '')));
  });
}

function hasReport(row: DossierRow): row is DossierRow & { readonly report: DossierReport } {
  return row.report !== undefined;
}

function answerOf({ counts, problems }: Tally): Answer {
  const { reported, corrected, unchanged, refused } = counts;
  const line = `Hồ sơ · dossiers: mới · reported ${reported}, sửa · corrected ${corrected}, giữ nguyên · unchanged ${unchanged}, từ chối · refused ${refused}`;
  const bad = refused > 0;
  return { json: { ...counts, problems }, lines: [line, ...(bad ? problemLines(problems) : [])], bad };
}
