import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { AgenciesScope } from '@hailong/database';
import { DossierGap, GAP_KINDS } from '@hailong/dossiers/domain';
import { ReconcileDossiers, ReconciledMonth } from '@hailong/dossiers/use-cases';
import { guardedCell } from '@hailong/files/domain';
import { Verdict, accept } from '@hailong/kernel';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { csvLine } from '../documents/csv-line';
import { readTableFile } from '../documents/read-table-file';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { problemLines } from '../output/problems';
import { Column, tableLines } from '../output/table';
import { Session } from '../session';

interface ReconcileOptions extends Printing {
  readonly month: string;
  readonly to?: string;
}

/** `hailong reconcile dossiers FILE --month 2026-10`: compares the dossier system's counts of a month with the frame. */
export function addReconcile(program: Command, cli: CommandLine): void {
  const reconcile = program
    .command('reconcile')
    .helpCommand(false)
    .description('đối chiếu với hệ thống khác · compare with another system');
  reconcile
    .command('dossiers')
    .argument('<file>', 'CSV của hệ thống hồ sơ · of the dossier system: agency_code, procedure, dossiers')
    .description(
      'số hồ sơ kết thúc trong tháng, theo cơ quan và thủ tục; mã thoát 1 khi lệch · dossiers finished in a month by agency and procedure; 1 when there is a gap',
    )
    .requiredOption('--month <month>', 'tháng · month, 2026-10')
    .option('--to <file>', 'ghi các chỗ lệch ra tệp CSV · write the gaps to a CSV (mặc định · default: no)')
    .option(...JSON_OPTION)
    .action((name: string, options: ReconcileOptions) =>
      cli.answerIn(options, (session) => reconciled(session, cli, name, options)),
    );
}

async function reconciled(
  session: Session,
  cli: CommandLine,
  name: string,
  { month, to }: ReconcileOptions,
): Promise<Verdict<Answer>> {
  const { folder } = cli.environment;
  const file = await readTableFile(name, folder);
  if (!file.ok) return file;
  const question = { month, content: file.value.text };
  const scope = AgenciesScope.ofEvery(session.operator);
  const found = await session.get(ReconcileDossiers).reconcile(scope, question);
  if (!found.ok) return found;
  if (to !== undefined) await writeFile(path.resolve(folder, to), gapsCsv(found.value.gaps));
  return accept(answerOf(found.value, to));
}

function answerOf(found: ReconciledMonth, file: string | undefined): Answer {
  const { month, gaps, problems, compared, theirs, ours, difference } = found;
  const sums = `${month}: hệ thống hồ sơ · dossier system ${theirs}, ở đây · here ${ours}, lệch · difference ${difference}`;
  return {
    json: { ...found, ...(file === undefined ? {} : { file }) },
    lines: [
      ...(gaps.length > 0 ? [...tableLines(COLUMNS, gaps), ''] : []),
      sums,
      `Cặp cơ quan – thủ tục · pairs of agency and procedure: ${compared}, lệch · with a gap ${gaps.length}`,
      ...(problems.length > 0 ? problemLines(problems) : []),
      ...(file === undefined ? [] : [`Đã ghi · wrote ${file}`]),
    ],
    bad: gaps.length > 0 || problems.length > 0,
  };
}

function gapsCsv(gaps: readonly DossierGap[]): string {
  const header = ['agency_code', 'procedure', 'theirs', 'ours', 'difference', 'kind'];
  const rows = gaps.map(({ agencyCode, procedure, theirs, ours, difference, kind }) => [
    ...[guardedCell(agencyCode), procedure ?? '', ...[theirs, ours, difference].map(String), kind],
  ]);
  return `\uFEFF${[header, ...rows].map(csvLine).join('')}`;
}

const COLUMNS: readonly Column<DossierGap>[] = [
  { vi: 'Cơ quan', en: 'Agency', of: ({ agencyCode }) => agencyCode },
  { vi: 'Thủ tục', en: 'Procedure', of: ({ procedure }) => procedure ?? '–' },
  { vi: 'Bên kia', en: 'Theirs', right: true, of: ({ theirs }) => theirs },
  { vi: 'Ở đây', en: 'Ours', right: true, of: ({ ours }) => ours },
  { vi: 'Lệch', en: 'Difference', right: true, of: ({ difference }) => difference },
  { vi: 'Vì sao', en: 'Why', of: ({ kind }) => `${GAP_KINDS.rows[kind].vi} · ${GAP_KINDS.rows[kind].en}` },
];
