import { AgenciesScope } from '@hailong/database';
import { ROUND_ID, Verdict, accept } from '@hailong/kernel';
import { ReadResponseLadder, ResponseLadder, ResponseLadders } from '@hailong/rankings/use-cases';
import { formatPercent } from '@hailong/statistics';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { SIMULATED } from '../output/simulated';
import { Column, tableLines } from '../output/table';
import { Session } from '../session';

/** `hailong ladder`: prints how many people were served, were offered a form, were reached and answered, by round and together. */
export function addLadder(program: Command, cli: CommandLine): void {
  program
    .command('ladder')
    .description(
      'số người đã phục vụ, được mời hoặc phát phiếu, đã tới, đã trả lời · how many were served, were offered a form, were reached and answered',
    )
    .argument('<rounds...>', 'mã hoặc định danh của các đợt · codes or ids of the rounds')
    .option(...JSON_OPTION)
    .action((rounds: readonly string[], options: Printing) =>
      cli.answerIn(options, (session) => ladders(session, rounds)),
    );
}

async function ladders(session: Session, names: readonly string[]): Promise<Verdict<Answer>> {
  const ids = new Set<number>();
  for (const name of names) {
    const round = await announcedRound(session, name);
    if (!round.ok) return round;
    ids.add(round.value.roundId);
  }
  const scope = AgenciesScope.ofEvery(session.operator);
  const found = await session.get(ReadResponseLadder).ofRunner(scope, [...ids]);
  return found.ok ? accept({ json: jsonOf(found.value), lines: linesOf(found.value) }) : found;
}

function jsonOf({ rounds, all }: ResponseLadders): object {
  return {
    rounds: rounds.map(({ round: { roundId, code, document }, ladder }) => ({
      round: { id: ROUND_ID.of(roundId), code, title: document.title },
      simulated: document.demonstration,
      ladder: ladderJson(ladder),
    })),
    all: ladderJson(all),
  };
}

/** Ladder with its rate as it is printed; a rung that is not known is null. */
function ladderJson({ served, offered, reached, answered, responseRate }: ResponseLadder): object {
  return {
    ...{ served: served ?? null, offered: offered ?? null, reached: reached ?? null, answered },
    responseRate: responseRate ?? null,
    rateText: responseRate === undefined ? null : formatPercent(responseRate, 2, 'vi'),
    rateTextEn: responseRate === undefined ? null : formatPercent(responseRate, 2, 'en'),
  };
}

interface LadderRow {
  readonly label: string;
  readonly ladder: ResponseLadder;
}

function linesOf({ rounds, all }: ResponseLadders): string[] {
  const rows = rounds.map(({ round, ladder }) => ({
    label: `${round.code} – ${round.document.title}`,
    ladder,
  }));
  return [
    ...(rounds.some(({ round }) => round.document.demonstration) ? [SIMULATED] : []),
    'Số người, không kể câu trả lời; – là chưa biết, không phải 0. · Counts of people alone; – is not known, which is not 0.',
    '',
    ...tableLines(COLUMNS, [...rows, { label: 'Tất cả · all', ladder: all }]),
  ];
}

const COLUMNS: readonly Column<LadderRow>[] = [
  { vi: 'Đợt', en: 'Round', of: ({ label }) => label },
  { vi: 'Đã phục vụ', en: 'Served', right: true, of: ({ ladder }) => ladder.served ?? '–' },
  { vi: 'Được mời', en: 'Offered', right: true, of: ({ ladder }) => ladder.offered ?? '–' },
  { vi: 'Đã tới', en: 'Reached', right: true, of: ({ ladder }) => ladder.reached ?? '–' },
  { vi: 'Trả lời', en: 'Answered', right: true, of: ({ ladder }) => ladder.answered },
  { vi: 'Tỷ lệ', en: 'Rate', right: true, of: ({ ladder }) => rateText(ladder) },
];

function rateText({ responseRate }: ResponseLadder): string {
  return responseRate === undefined ? '–' : formatPercent(responseRate, 2, 'vi');
}
