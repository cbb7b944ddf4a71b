import { Agency } from '@hailong/agencies/domain';
import { AgencyScope } from '@hailong/database';
import { accept, Verdict } from '@hailong/kernel';
import { RemindPeople } from '@hailong/invitations/use-cases';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { Column, tableLines } from '../output/table';
import { agenciesOf } from '../round-agencies';
import { Session } from '../session';

interface RemindOptions extends Printing {
  readonly after: number;
  readonly agency?: string;
}

const LONGEST_DAYS = 365;

/** `hailong remind ROUND`: reminds all invited people, agency by agency. */
export function addRemind(program: Command, cli: CommandLine): void {
  program
    .command('remind')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description(
      'nhắc mọi người đã được mời, mỗi người một lần; ai đã trả lời thì được cảm ơn · remind everybody invited, once; those who have answered are thanked',
    )
    .option(
      '--after <days>',
      'sau mấy ngày kể từ khi gửi · days since it was sent (mặc định · default: 7)',
      wholeNumber('--after', 1, LONGEST_DAYS),
      7,
    )
    .option('--agency <code>', 'chỉ cơ quan này · this agency alone (mặc định · default: all of the round)')
    .option(...JSON_OPTION)
    .action((round: string, options: RemindOptions) =>
      cli.answerIn(options, (session) => reminded(session, round, options)),
    );
}

async function reminded(session: Session, name: string, options: RemindOptions): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  const agencies = await agenciesOf(session, round.value, options.agency);
  if (!agencies.ok) return agencies;
  const results: Result[] = [];
  for (const agency of agencies.value) {
    const scope = AgencyScope.of(agency.agencyId, session.operator);
    const asked = { roundId: round.value.roundId, afterDays: options.after };
    results.push(resultOf(agency, await session.get(RemindPeople).remind(scope, asked)));
  }
  return accept({
    json: { round: round.value.code, agencies: results },
    lines: tableLines(COLUMNS, results),
  });
}

interface Result {
  readonly agencyCode: string;
  readonly reminded: number;
  /** Code of the refusal; absent: none. */
  readonly code?: string;
  readonly vi?: string;
  readonly en?: string;
}

function resultOf({ code: agencyCode }: Agency, verdict: Verdict<{ readonly reminded: number }>): Result {
  if (verdict.ok) return { agencyCode, reminded: verdict.value.reminded };
  const [problem] = verdict.problems;
  return { agencyCode, reminded: 0, code: problem?.code, vi: problem?.vi, en: problem?.en };
}

const COLUMNS: readonly Column<Result>[] = [
  { vi: 'Cơ quan', en: 'Agency', of: ({ agencyCode }) => agencyCode },
  { vi: 'Đã nhắc', en: 'Reminded', right: true, of: (result) => result.reminded },
  { vi: 'Vì sao không', en: 'Why not', of: ({ code, en = '' }) => (code ? `${code}: ${en}` : '') },
];
