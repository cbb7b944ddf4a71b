import { accept, refuse, Verdict, ROUND_ID } from '@hailong/kernel';
import { printedInterval } from '@hailong/rankings/domain';
import {
  GroupResults,
  ReadResults,
  ReadUnitResults,
  RoundResults,
  UnitResults,
} from '@hailong/rankings/use-cases';
import { IndexMethodName } from '@hailong/statistics';
import { Channel, CHANNELS, RoundRecord } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { actingProvince, agencyCode } from '../acting';
import { AgencyName, agencyNames } from '../agency-names';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION, METHOD_OPTION, ROUND_OPTION, channel } from '../options';
import { Answer } from '../output/answer';
import { PROBLEMS } from '../problems';
import { resultLines } from '../output/result-lines';
import { samplingLines } from '../output/sampling-lines';
import { SIMULATED } from '../output/simulated';
import { plain } from '../output/terminal';
import { WrongArgument } from '../output/wrong-argument';
import { Session } from '../session';

interface ResultsOptions extends Printing {
  readonly round: string;
  readonly agency?: string;
  readonly units?: string | true;
  readonly channel?: Channel;
  readonly group?: string;
  readonly field?: string;
  readonly procedureGroup?: string;
  readonly method?: IndexMethodName;
}

/** `hailong results`: prints the results of an agency in a round, or of several units together, from the blocks that are shown. */
export function addResults(program: Command, cli: CommandLine): void {
  program
    .command('results')
    .description(
      'kết quả của một cơ quan, hoặc của nhiều đơn vị cộng lại · the results of an agency in a round, or of several units together',
    )
    .requiredOption(...ROUND_OPTION)
    .option('--agency <code>', 'cơ quan được đánh giá · the agency that was rated')
    .option(
      '--units [name]',
      'thay cho --agency: cụm đơn vị mà đợt đã nêu, hoặc mọi đơn vị · instead of --agency: a group of units that the round named, or every unit',
    )
    .option(
      '--channel <channel>',
      `kênh · one of ${CHANNELS.keys.join(', ')} (mặc định · default: all)`,
      channel('--channel'),
    )
    .option('--group <group>', 'nhóm đối tượng · respondent group (mặc định · default: each)')
    .option(...METHOD_OPTION)
    .option('--field <field>', 'lĩnh vực · service field of the round (mặc định · default: all)')
    .option(
      '--procedure-group <code>',
      'nhóm thủ tục · procedure group of the round (mặc định · default: all)',
    )
    .option(...JSON_OPTION)
    .action((options: ResultsOptions) => {
      if (options.units !== undefined) mustBeWhole(options);
      return cli.answerIn(options, (session) => results(session, options));
    });
}

/** Figures of several units together are told whole alone: a part that is asked for must not be printed as if it were one. */
function mustBeWhole({ channel: only, field, procedureGroup }: ResultsOptions): void {
  if ((only ?? field ?? procedureGroup) === undefined) return;
  throw new WrongArgument(
    '--channel, --field và --procedure-group chỉ dùng với --agency: bỏ đi khi dùng --units, hoặc dùng levels để xem một phần của nhiều đơn vị.',
    '--channel, --field and --procedure-group go with --agency: leave them out with --units, or use levels for a part of several units.',
  );
}

async function results(
  session: Session,
  { round: name, agency, units, ...asked }: ResultsOptions,
): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  if (units !== undefined && agency === undefined)
    return unitResults(session, round.value, { ...asked, unitGroup: units === true ? undefined : units });
  if (agency === undefined || units !== undefined) return refuse(PROBLEMS.RATED_UNITS_UNCLEAR.at('--agency'));
  const question = {
    roundId: round.value.roundId,
    channel: asked.channel,
    group: asked.group,
    method: asked.method,
    field: asked.field,
    procedureGroup: asked.procedureGroup,
  };
  const [scope, rated] = [await actingProvince(session), await agencyCode(session, agency)];
  const found = await session.get(ReadResults).ofAgency(scope, rated, question);
  if (!found.ok) return found;
  const { roundId, code, state, document } = round.value;
  const about = (await agencyNames(session, round.value))(found.value.agencyId);
  const { asOf, nextSealing, samplings } = found.value;
  const json = {
    round: { id: ROUND_ID.of(roundId), code, title: document.title, state },
    simulated: document.demonstration,
    agency: about,
    channel: asked.channel ?? null,
    ...{ asOf: asOf ?? null, nextSealing: nextSealing ?? null, samplings },
    groups: found.value.groups.map(printedGroup),
  };
  const head = [
    ...(document.demonstration ? [SIMULATED] : []),
    plain(`Đợt · round: ${code} – ${document.title} (${state})`),
    ...aboutLines(about, asked.channel),
    ...sealingLines(found.value),
    ...samplingLines(found.value.samplings),
  ];
  return accept({ json, lines: [...head, ...found.value.groups.flatMap(groupLines)] });
}

async function unitResults(
  session: Session,
  { roundId, code, state, document }: RoundRecord,
  { unitGroup, group, method }: Pick<ResultsOptions, 'group' | 'method'> & { readonly unitGroup?: string },
): Promise<Verdict<Answer>> {
  const question = { roundId, unitGroup, group, method };
  const found = await session.get(ReadUnitResults).ofRound(await actingProvince(session), question);
  if (!found.ok) return found;
  const { units, missing, asOf, samplings, groups } = found.value;
  const json = {
    round: { id: ROUND_ID.of(roundId), code, title: document.title, state },
    simulated: document.demonstration,
    ...{ unitGroup: unitGroup ?? null, units, missing, asOf: asOf ?? null, samplings, groups },
  };
  const head = [
    ...(document.demonstration ? [SIMULATED] : []),
    plain(`Đợt · round: ${code} – ${document.title} (${state})`),
    ...unitLines(found.value),
    ...sealingLines(found.value),
    ...samplingLines(found.value.samplings),
  ];
  return accept({ json, lines: [...head, ...groups.flatMap(groupLines)] });
}

/** Figures of a group with its interval as it is printed. */
function printedGroup({ interval, ...figures }: GroupResults): object {
  return { ...figures, interval: interval ? printedInterval(interval) : null };
}

function unitLines({ unitGroup, units, missing }: UnitResults): string[] {
  return [
    plain(`Cụm đơn vị · group of units: ${unitGroup ?? 'mọi đơn vị · every unit'}`),
    `Số đơn vị · units: ${units}, chưa có số liệu · without figures: ${missing}`,
  ];
}

function aboutLines({ code, name }: AgencyName, only: Channel | undefined): string[] {
  return [plain(`Cơ quan · agency: ${code} – ${name}`), ...(only ? [`Kênh · channel: ${only}`] : [])];
}

/** Lines that say until when forms are in the figures, and when the next ones may come. */
function sealingLines({ asOf, nextSealing }: Pick<RoundResults, 'asOf' | 'nextSealing'>): string[] {
  const known = asOf ?? 'chưa có khối phiếu nào được công khai · no block of forms is shown yet';
  return [
    `Số liệu đến · figures as of: ${known}`,
    ...(nextSealing ? [`Niêm phong lần tới · next sealing: ${nextSealing}`] : []),
  ];
}

function groupLines({ group, notToldApart, ...figures }: GroupResults): string[] {
  return [
    '',
    plain(`Nhóm · group: ${group.code} – ${group.label.vi}`),
    ...(notToldApart > 0 ? [`Phiếu không tách được · not told apart: ${notToldApart}`] : []),
    ...resultLines(figures),
  ];
}
