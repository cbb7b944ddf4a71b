import { CalendarDay, Verdict, accept, PLAN_ID, ROUND_ID } from '@hailong/kernel';
import { PlanYearlyRounds, SignPlan } from '@hailong/surveys/use-cases';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { ownPlan } from '../find-plan';
import { PARTICIPANTS_OPTION, namedParticipants } from '../named-participants';
import { AS_OPTION, JSON_OPTION, calendarDay } from '../options';
import { Answer } from '../output/answer';
import { plain } from '../output/terminal';
import { Session } from '../session';

interface SignOptions extends Printing {
  readonly number: string;
  readonly on: CalendarDay;
  readonly as?: string;
}

interface RoundsOptions extends Printing {
  readonly prefix?: string;
  readonly participants?: string;
  readonly as?: string;
}

const PLAN_ARGUMENT = ['<plan>', 'mã hoặc định danh của kế hoạch · code or id of the plan'] as const;

/** `hailong plan sign|rounds CODE`: records the signature of a plan, drafts its rounds. */
export function addPlan(program: Command, cli: CommandLine): void {
  const plan = program
    .command('plan')
    .helpCommand(false)
    .description('ghi nhận đã ký, lập các đợt của kế hoạch · sign a plan, draft its rounds');
  plan
    .command('sign')
    .argument(...PLAN_ARGUMENT)
    .description('ghi nhận đã ký, từ đó không sửa được · make it the legal act: nothing changes any more')
    .requiredOption('--number <number>', 'số, ký hiệu như 666/KH-BQLKCN · its number')
    .requiredOption('--on <day>', 'ngày ký như 2026-10-31 · day of signature', calendarDay('--on'))
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((name: string, options: SignOptions) =>
      cli.answerIn(options, (session) => signed(session, name, options)),
    );
  plan
    .command('rounds')
    .argument(...PLAN_ARGUMENT)
    .description('bản nháp một đợt cho mỗi năm của kế hoạch · draft a round for each year of the plan')
    .option(
      '--prefix <code>',
      'mở đầu mã các đợt · begins the code of each round (mặc định · default: the code of the plan)',
    )
    .option(...PARTICIPANTS_OPTION)
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((name: string, options: RoundsOptions) =>
      cli.answerIn(options, (session) => planned(session, name, options)),
    );
}

async function signed(session: Session, name: string, options: SignOptions): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const { scope } = acting.value;
  const plan = await ownPlan(session, scope, name);
  if (!plan.ok) return plan;
  const { number, on: signedOn } = options;
  const after = await session.get(SignPlan).sign(scope, plan.value.planId, { number, signedOn });
  if (!after.ok) return after;
  const { planId, code, state } = after.value;
  return accept({
    json: { id: PLAN_ID.of(planId), code, state, number, signedOn },
    lines: [plain(`Kế hoạch · plan ${code}: ${state}, ${number}, ${signedOn}`)],
  });
}

async function planned(session: Session, name: string, options: RoundsOptions): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const { scope } = acting.value;
  const plan = await ownPlan(session, scope, name);
  if (!plan.ok) return plan;
  const drafted = await session.get(PlanYearlyRounds).plan(scope, {
    planId: plan.value.planId,
    codePrefix: options.prefix,
    participants: await namedParticipants(session, acting.value, options.participants),
  });
  if (!drafted.ok) return drafted;
  const rounds = drafted.value.map(({ roundId, code, state }) => ({ id: ROUND_ID.of(roundId), code, state }));
  return accept({
    json: { plan: plan.value.code, rounds },
    lines: rounds.map(({ id, code, state }) => `Đợt · round ${code}: ${state}, định danh · id ${id}`),
  });
}
