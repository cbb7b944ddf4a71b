import { AgenciesScope, AgencyScope } from '@hailong/database';
import { accept, refuse, Verdict, ROUND_ID } from '@hailong/kernel';
import {
  CloseRound,
  FinaliseDue,
  FinaliseRound,
  OpenRound,
  RequestRemoval,
  RoundMoved,
  WorkBegins,
} from '@hailong/surveys/use-cases';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { announcedRound, roundOfOwner } from '../find-round';
import { JSON_OPTION, OWNER_OPTION } from '../options';
import { Answer } from '../output/answer';
import { warningLines } from '../output/problems';
import { Session } from '../session';
import { addFirstFigures } from './first-figures';

interface RoundOptions extends Printing {
  readonly as?: string;
}

interface Step {
  readonly name: string;
  readonly about: string;
  readonly take: (
    session: Session,
    scope: AgencyScope,
    roundId: number,
    begins: WorkBegins,
  ) => Promise<Verdict<RoundMoved>>;
}

const STEPS: readonly Step[] = [
  {
    name: 'open',
    about: 'mở đợt, bắt đầu nhận phiếu · open a draft: answers are taken within its window',
    take: (session, ...step) => session.get(OpenRound).open(...step),
  },
  {
    name: 'close',
    about: 'đóng đợt, thôi nhận phiếu · close it: no answer is taken any more',
    take: (session, ...step) => session.get(CloseRound).close(...step),
  },
  {
    name: 'finalise',
    about: 'chốt số liệu · settle its figures: nothing changes any more',
    take: (session, ...step) => session.get(FinaliseRound).finalise(...step),
  },
];

interface RemovalOptions extends Printing {
  readonly reason: string;
}

/**
 * `hailong round open|close|finalise CODE`: moves a round one state forward, never back. `hailong round remove CODE`: has forms removed when
 * it becomes final; `first-figures` looks ahead.
 */
export function addRound(program: Command, cli: CommandLine): void {
  const round = program
    .command('round')
    .helpCommand(false)
    .description(
      'xem trước, mở, đóng, chốt một đợt; đề nghị loại phiếu · foresee, open, close or finalise a round; have forms removed',
    );
  for (const step of STEPS) {
    round
      .command(step.name)
      .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
      .description(step.about)
      .option(...OWNER_OPTION)
      .option(...JSON_OPTION)
      .action((name: string, options: RoundOptions) =>
        cli.answerIn(options, (session) => moved(session, step, { name, as: options.as, log: cli.log })),
      );
  }
  addFirstFigures(round, cli);
  round
    .command('remove')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description(
      'loại khi chốt các phiếu mang dấu hiệu mà quy tắc của đợt nêu · at the final, remove the forms that bear a sign of its rule',
    )
    .requiredOption('--reason <text>', 'lý do, lưu mãi · why; kept for good')
    .option(...JSON_OPTION)
    .action((name: string, options: RemovalOptions) =>
      cli.answerIn(options, (session) => requested(session, name, options.reason)),
    );
}

async function requested(session: Session, name: string, reason: string): Promise<Verdict<Answer>> {
  const found = await announcedRound(session, name);
  if (!found.ok) return found;
  const { roundId } = found.value;
  const scopes = AgenciesScope.ofEvery(session.operator);
  const verdict = await session.get(RequestRemoval).request(scopes, { roundId, reason });
  if (!verdict.ok) return verdict;
  const { code, document, removalOn = null } = verdict.value;
  const { signs = [] } = document.removal ?? {};
  return accept({
    json: { id: ROUND_ID.of(roundId), code, removalOn, signs },
    lines: [
      `Đợt · round ${code}: loại phiếu khi chốt, đề nghị ngày · forms are removed at the final, asked for on ${removalOn}`,
      `Dấu hiệu · signs: ${signs.join(', ')}`,
    ],
  });
}

interface Asked {
  /** Code or id of the round. */
  readonly name: string;
  readonly as: string | undefined;
  /** Takes a line of progress. */
  readonly log: (line: string) => void;
}

async function moved(session: Session, step: Step, { name, as, log }: Asked): Promise<Verdict<Answer>> {
  const owned = await roundOfOwner(session, name, as);
  if (!owned.ok) return refuse(...owned.problems);
  const { agencyId, roundId } = owned.value;
  const begins: WorkBegins = ({ vi, en }, at, of) => log(`· ${at}/${of} ${vi} (${en}) …`);
  const verdict = await step.take(session, AgencyScope.of(agencyId, session.operator), roundId, begins);
  if (!verdict.ok) return refuse(...verdict.problems);
  const { round, warnings } = verdict.value;
  const { code, state } = round;
  const finalOn = session.get(FinaliseDue).dayOf(round);
  return accept({
    json: { id: ROUND_ID.of(roundId), code, state, finalOn: finalOn ?? null, warnings },
    lines: [
      `Đợt · round ${code}: ${state}`,
      ...(finalOn ? [`Tự chốt ngày · becomes final by itself on: ${finalOn}`] : []),
      ...warningLines(warnings),
    ],
  });
}
