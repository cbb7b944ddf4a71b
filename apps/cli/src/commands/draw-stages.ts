import {
  DEFAULT_HOUSEHOLD_REPLACEMENTS,
  SELECTIONS,
  STAGE_LIMITS,
  Selection,
  StagesDesign,
} from '@hailong/draws/domain';
import { DrawHouseholds } from '@hailong/draws/use-cases';
import { Verdict, accept } from '@hailong/kernel';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { readTableFile } from '../documents/read-table-file';
import { formatOf } from '../documents/succession-rows';
import { drawAnswer } from '../draw-answer';
import { SeedOptions, addSeedOptions, seedOf } from '../draw-seed';
import { addNamedSize } from '../draw-sizes';
import { anyRound } from '../find-round';
import { AS_OPTION, JSON_OPTION, oneOf, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { WrongArgument } from '../output/wrong-argument';
import { Session } from '../session';

interface StagesOptions extends Printing, SeedOptions {
  readonly as?: string;
  readonly communes: number;
  readonly size?: Readonly<Record<string, number>>;
  readonly communesBy?: Selection;
  readonly villages: number;
  readonly villagesBy?: Selection;
  readonly households: number;
  readonly replacements?: number;
}

/** `hailong draw stages ROUND FILE`: draws communes, villages and households from a list of villages. */
export function addDrawStages(draw: Command, cli: CommandLine): void {
  const command = draw
    .command('stages')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .argument('<file>', 'CSV hoặc · or JSON: stratum, commune_code, village, households')
    .description(
      'rút hộ theo giai đoạn: xã, thôn, hộ · draw households in stages: communes, villages, households',
    );
  addStageOptions(command);
  addSeedOptions(command)
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((round: string, file: string, _: unknown, called: Command) => {
      const options = optionsOf(called);
      return cli.answerIn(options, (session) => drawn(session, cli, { round, file, options }));
    });
}

/** Options that `draw` has as well: commander reads them for it, wherever they stand. */
const SHARED = ['size', 'replacements', 'seed', 'seedOrigin', 'as', 'json'];

/** Throws for an option of `draw` that says nothing of stages. */
function optionsOf(called: Command): StagesOptions {
  const given = called.parent?.opts() ?? {};
  const [foreign] = Object.keys(given).filter((name) => !SHARED.includes(name));
  if (foreign !== undefined)
    throw new WrongArgument(
      `draw stages không có tùy chọn "--${foreign}": xem draw stages --help.`,
      `draw stages has no option "--${foreign}": see draw stages --help.`,
    );
  return called.optsWithGlobals();
}

function addStageOptions(command: Command): void {
  const { communes, villages, households, replacements } = STAGE_LIMITS;
  const ways = SELECTIONS.keys;
  command
    .requiredOption(
      '--communes <n>',
      'số xã mỗi tầng · communes of each stratum',
      wholeNumber('--communes', ...communes),
    )
    .requiredOption(
      '--villages <n>',
      'số thôn mỗi xã · villages of each commune',
      wholeNumber('--villages', ...villages),
    )
    .requiredOption(
      '--households <n>',
      'số hộ mỗi thôn · households of each village',
      wholeNumber('--households', ...households),
    );
  addNamedSize(command, 'số xã khác cho một tầng · another number of communes for one stratum');
  command
    .option(
      '--communes-by <way>',
      `cách chọn xã · one of ${ways.join(', ')} (mặc định · default: size)`,
      oneOf('--communes-by', ways),
    )
    .option(
      '--villages-by <way>',
      `cách chọn thôn · one of ${ways.join(', ')} (mặc định · default: size)`,
      oneOf('--villages-by', ways),
    )
    .option(
      '--replacements <n>',
      `số hộ dự phòng cho mỗi hộ · kept for each one drawn (mặc định · default: ${DEFAULT_HOUSEHOLD_REPLACEMENTS})`,
      wholeNumber('--replacements', ...replacements),
    );
}

interface StagesAsked {
  readonly round: string;
  readonly file: string;
  readonly options: StagesOptions;
}

async function drawn(
  session: Session,
  cli: CommandLine,
  { round: name, file: fileName, options }: StagesAsked,
): Promise<Verdict<Answer>> {
  const file = await readTableFile(fileName, cli.environment.folder);
  if (!file.ok) return file;
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const { scope } = acting.value;
  const round = await anyRound(session, scope, name);
  if (!round.ok) return round;
  const draw = await session.get(DrawHouseholds).draw(scope, {
    roundId: round.value.roundId,
    frame: { format: formatOf(file.value), content: file.value.text },
    design: designOf(options),
    ...seedOf(options),
  });
  return draw.ok ? accept(drawAnswer(draw.value)) : draw;
}

function designOf({
  communes,
  size,
  communesBy,
  villages,
  villagesBy,
  households,
  replacements,
}: StagesOptions): StagesDesign {
  return {
    ...{ communes, villages, households, exceptions: size ?? {} },
    communesBy: communesBy ?? 'size',
    villagesBy: villagesBy ?? 'size',
    replacements: replacements ?? DEFAULT_HOUSEHOLD_REPLACEMENTS,
  };
}
