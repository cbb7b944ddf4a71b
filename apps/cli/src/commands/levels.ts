import { AGENCY_LEVELS } from '@hailong/agencies/domain';
import { ROUND_ID, Verdict, accept } from '@hailong/kernel';
import { COMBINATIONS, Combination } from '@hailong/rankings/domain';
import { LevelQuestion, LevelResults, ReadLevelResults, leftOutRounds } from '@hailong/rankings/use-cases';
import { CHANNELS, RESPONDENTS } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { actingProvince, agencyCode } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION, METHOD_OPTION, channel, oneOf, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { levelLines } from '../output/level-lines';
import { Session } from '../session';

interface LevelsOptions
  extends
    Printing,
    Pick<
      LevelQuestion,
      'year' | 'agency' | 'below' | 'level' | 'rankingGroup' | 'respondents' | 'channel' | 'field' | 'method'
    > {
  readonly from?: string;
  readonly to?: string;
  readonly externalCodes?: string;
  readonly combine?: Combination;
}

/** `hailong levels`: prints figures above rounds: of a period, of units together, of a part of their forms. */
export function addLevels(program: Command, cli: CommandLine): void {
  const command = program
    .command('levels')
    .description(
      'kết quả của một kỳ: cả tỉnh, một cấp, một nhánh, một nhóm hoặc một cơ quan · the results of a period: of the province, a level, a node of the tree, a group or an agency',
    );
  addPeriod(command);
  addUnits(command);
  addPart(command)
    .option(...METHOD_OPTION)
    .option(
      '--combine <way>',
      `cách gộp các đơn vị · one of ${COMBINATIONS.keys.join(', ')} (mặc định · default: pooled)`,
      oneOf('--combine', COMBINATIONS.keys),
    )
    .option(...JSON_OPTION)
    .action((options: LevelsOptions) => cli.answerIn(options, (session) => levels(session, options)));
}

function addPeriod(command: Command): Command {
  return command
    .option('--year <year>', 'các đợt của năm · the rounds of this year', wholeNumber('--year', 1900, 2999))
    .option(
      '--from <month>',
      'tháng đầu, dạng 2026-03 · first month, written 2026-03 (mặc định · default: twelve months)',
    )
    .option('--to <month>', 'tháng cuối · last month');
}

function addUnits(command: Command): Command {
  return command
    .option('--agency <code>', 'riêng một cơ quan · an agency by itself')
    .option('--below <code>', 'một cơ quan và mọi cơ quan bên dưới · an agency and every agency below it')
    .option(
      '--level <level>',
      `cấp · one of ${AGENCY_LEVELS.keys.join(', ')}`,
      oneOf('--level', AGENCY_LEVELS.keys),
    )
    .option('--ranking-group <group>', 'nhóm xếp hạng · ranking group');
}

function addPart(command: Command): Command {
  return command
    .option(
      '--respondents <kind>',
      `đối tượng · one of ${RESPONDENTS.keys.join(', ')} (mặc định · default: all)`,
      oneOf('--respondents', RESPONDENTS.keys),
    )
    .option(
      '--channel <channel>',
      `kênh · one of ${CHANNELS.keys.join(', ')} (mặc định · default: all)`,
      channel('--channel'),
    )
    .option('--field <field>', 'lĩnh vực · service field (mặc định · default: all)')
    .option(
      '--external-codes <system>',
      'cộng theo mã của hệ thống khác · add up by the codes of another system, such as SIPAS',
    );
}

async function levels(
  session: Session,
  { from, to, combine, externalCodes, agency, below, ...asked }: LevelsOptions,
): Promise<Verdict<Answer>> {
  const question = {
    ...{ year: asked.year, level: asked.level, rankingGroup: asked.rankingGroup, method: asked.method },
    ...{ respondents: asked.respondents, channel: asked.channel, field: asked.field },
    ...{ fromMonth: from, toMonth: to, combination: combine, externalSystem: externalCodes },
    ...{ agency: await agencyCode(session, agency), below: await agencyCode(session, below) },
  };
  const found = await session.get(ReadLevelResults).read(await actingProvince(session), question);
  if (!found.ok) return found;
  return accept({ json: jsonOf(found.value), lines: levelLines(found.value) });
}

function jsonOf(results: LevelResults): object {
  const { period, core, externalSystem, rounds, units, figures, ...rest } = results;
  return {
    ...{ from: period.from, to: period.to, core: core?.code ?? null, externalSystem: externalSystem ?? null },
    rounds: rounds.entered.map(({ roundId, code }) => ({ id: ROUND_ID.of(roundId), code })),
    leftOut: leftOutRounds(results).map(({ round, code }) => ({ id: ROUND_ID.of(round.roundId), code })),
    simulated: rounds.entered.some(({ document }) => document.demonstration),
    units: units.map(({ code, rankingGroup, population = null }) => ({ code, rankingGroup, population })),
    ...{ missing: rest.missing, notToldApart: rest.notToldApart, asOf: rest.asOf ?? null },
    ...{ population: rest.population ?? null, samplings: rest.samplings },
    ...{ method: rest.method, combination: rest.combination, notShared: rest.notShared, ...figures },
    standardMix: rest.mix ?? null,
  };
}
