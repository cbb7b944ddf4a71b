import { CalendarDay, Verdict, accept } from '@hailong/kernel';
import { OUTCOMES, type Outcome } from '@hailong/dossiers/domain';
import {
  DEFAULT_REST_DAYS,
  MOST_REST_DAYS,
  DRAWN_LATENESSES,
  DRAW_DIMENSIONS,
  DrawDimension,
  DrawnLateness,
} from '@hailong/draws/domain';
import { DrawSample, SampleToDraw } from '@hailong/draws/use-cases';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { drawAnswer } from '../draw-answer';
import { SeedOptions, addSeedOptions, seedOf } from '../draw-seed';
import { SizeOptions, addSizeOptions, sizesOf } from '../draw-sizes';
import { anyRound } from '../find-round';
import { AS_OPTION, JSON_OPTION, calendarDay, someOf, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { Session } from '../session';
import { addDrawStages } from './draw-stages';

interface DrawOptions extends Printing, SizeOptions, SeedOptions {
  readonly as?: string;
  readonly by?: readonly DrawDimension[];
  readonly replacements?: number;
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  readonly outcomes?: readonly Outcome[];
  readonly lateness?: readonly DrawnLateness[];
  readonly contact?: boolean;
  readonly restDays?: number;
}

/** `hailong draw ROUND`: draws a random sample of an agency's finished dossiers. */
export function addDraw(program: Command, cli: CommandLine): void {
  const command = program
    .command('draw')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('rút mẫu ngẫu nhiên từ hồ sơ đã trả kết quả · draw a random sample of finished dossiers');
  addSizeOptions(command);
  addWhomOptions(command);
  addSeedOptions(command)
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((round: string, options: DrawOptions) => {
      const sizes = sizesOf(options);
      return cli.answerIn(options, (session) => drawn(session, round, options, sizes));
    });
  addDrawStages(command, cli);
}

function addWhomOptions(command: Command): void {
  command
    .option(
      '--by <dimensions>',
      `phân tầng theo · strata by some of ${DRAW_DIMENSIONS.keys.join(',')} (mặc định · default: one stratum)`,
      someOf('--by', DRAW_DIMENSIONS.keys),
    )
    .option(
      '--replacements <n>',
      'số dự phòng cho mỗi hồ sơ · kept for each one drawn (mặc định · default: all that are left)',
      wholeNumber('--replacements', 0, 100),
    )
    .option(
      '--from <day>',
      "trả kết quả từ ngày · finished since (mặc định · default: the round's first day of service)",
      calendarDay('--from'),
    )
    .option(
      '--to <day>',
      'đến hết ngày · until (mặc định · default: its last one, or today)',
      calendarDay('--to'),
    )
    .option(
      '--outcomes <outcomes>',
      `kết quả · some of ${OUTCOMES.keys.join(',')} (mặc định · default: all)`,
      someOf('--outcomes', OUTCOMES.keys),
    )
    .option(
      '--lateness <lateness>',
      `đúng hạn · some of ${DRAWN_LATENESSES.keys.join(',')} (mặc định · default: both)`,
      someOf('--lateness', DRAWN_LATENESSES.keys),
    )
    .option('--contact', 'chỉ hồ sơ có liên hệ · only those with a contact (mặc định · default: no)')
    .option(
      '--rest-days <n>',
      `không hỏi lại một người trong n ngày · nobody twice within n days (mặc định · default: ${DEFAULT_REST_DAYS})`,
      wholeNumber('--rest-days', 0, MOST_REST_DAYS),
    );
}

async function drawn(
  session: Session,
  name: string,
  options: DrawOptions,
  sizes: SampleToDraw['design']['sizes'],
): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const { scope } = acting.value;
  const round = await anyRound(session, scope, name);
  if (!round.ok) return round;
  const design = { ...whomOf(options), sizes };
  const asked = { roundId: round.value.roundId, design, ...seedOf(options) };
  const draw = await session.get(DrawSample).draw(scope, asked);
  return draw.ok ? accept(drawAnswer(draw.value)) : draw;
}

function whomOf(options: DrawOptions): Omit<SampleToDraw['design'], 'sizes'> {
  const { by, replacements, from, to, outcomes, lateness, contact, restDays } = options;
  return {
    dimensions: by ?? [],
    ...(replacements !== undefined && { replacements }),
    window: { ...(from && { from }), ...(to && { to }) },
    outcomes: outcomes ?? OUTCOMES.keys,
    latenesses: lateness ?? DRAWN_LATENESSES.keys,
    contactNeeded: contact === true,
    restDays: restDays ?? DEFAULT_REST_DAYS,
  };
}
