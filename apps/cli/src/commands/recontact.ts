import { Verdict, accept } from '@hailong/kernel';
import { DrawRecontact } from '@hailong/draws/use-cases';
import { RECONTACT_PERCENT } from '@hailong/draws/domain';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { drawAnswer } from '../draw-answer';
import { SeedOptions, addSeedOptions, seedOf } from '../draw-seed';
import { anyRound } from '../find-round';
import { AS_OPTION, JSON_OPTION, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { Session } from '../session';

interface RecontactOptions extends Printing, SeedOptions {
  readonly as?: string;
  readonly percent?: number;
}

/** `hailong recontact ROUND`: draws a part of the called dossiers for a second call (phúc tra). */
export function addRecontact(program: Command, cli: CommandLine): void {
  const { least, most, usual } = RECONTACT_PERCENT;
  const command = program
    .command('recontact')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('rút danh sách phúc tra · draw some of those called, to be called again')
    .option(
      '--percent <n>',
      `phần trăm, ${least} đến ${most} · percent, ${least} to ${most} (mặc định · default: ${usual})`,
      wholeNumber('--percent', least, most),
    );
  addSeedOptions(command)
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((round: string, options: RecontactOptions) =>
      cli.answerIn(options, (session) => drawn(session, round, options)),
    );
}

async function drawn(session: Session, name: string, options: RecontactOptions): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const { scope } = acting.value;
  const round = await anyRound(session, scope, name);
  if (!round.ok) return round;
  const percent = options.percent ?? RECONTACT_PERCENT.usual;
  const asked = { roundId: round.value.roundId, percent, ...seedOf(options) };
  const draw = await session.get(DrawRecontact).draw(scope, asked);
  return draw.ok ? accept(drawAnswer(draw.value)) : draw;
}
