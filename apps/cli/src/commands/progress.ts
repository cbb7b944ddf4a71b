import { accept, Verdict, ROUND_ID } from '@hailong/kernel';
import {
  AgencyRoundProgress,
  ProvinceRoundProgress,
  ReadProgress,
  ReadProvinceProgress,
} from '@hailong/progress/use-cases';
import { FORECAST_METHOD } from '@hailong/progress/domain';
import { RoundRecord } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { actingProvince, agencyCode } from '../acting';
import { AgencyName, agencyNames } from '../agency-names';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { agencyLines, provinceLines } from '../output/progress-lines';
import { Session } from '../session';

interface ProgressOptions extends Printing {
  readonly agency?: string;
}

/** `hailong progress ROUND [--agency CODE]`: lists the agencies behind their quotas, or each cell of an agency. */
export function addProgress(program: Command, cli: CommandLine): void {
  program
    .command('progress')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('tiến độ thu phiếu so với chỉ tiêu · how far a round is from its quotas')
    .option(
      '--agency <code>',
      'từng ô chỉ tiêu của một cơ quan · the cells of one agency (mặc định · default: all agencies)',
    )
    .option(...JSON_OPTION)
    .action((name: string, options: ProgressOptions) =>
      cli.answerIn(options, (session) => progressed(session, name, options)),
    );
}

async function progressed(
  session: Session,
  name: string,
  { agency }: ProgressOptions,
): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  const { roundId } = round.value;
  const [scope, nameOf] = [await actingProvince(session), await agencyNames(session, round.value)];
  if (agency === undefined) {
    const found = await session.get(ReadProvinceProgress).ofRound(scope, roundId);
    if (!found.ok) return found;
    return accept({ json: provinceJson(found.value, nameOf), lines: provinceLines(found.value, nameOf) });
  }
  const found = await session.get(ReadProgress).ofAgency(scope, await agencyCode(session, agency), roundId);
  if (!found.ok) return found;
  const about = nameOf(found.value.agencyId);
  return accept({ json: agencyJson(found.value, about), lines: agencyLines(found.value, about) });
}

function provinceJson(
  { round, agencies, units, ...progress }: ProvinceRoundProgress,
  nameOf: (agencyId: number) => AgencyName,
): object {
  return {
    ...roundJson(round),
    ...progress,
    units: units.map(({ agencyId, ...unit }) => ({ agency: nameOf(agencyId), ...unit })),
    agencies: agencies.map(({ agencyId, ...agency }) => ({ agency: nameOf(agencyId), ...agency })),
  };
}

function agencyJson(progress: AgencyRoundProgress, agency: AgencyName): object {
  const { round, time, forms, invitations, outlook, rules, cells } = progress;
  const figures = { time, forms, invitations, outlook, rules, cells };
  return { ...roundJson(round), agency, forecastMethod: FORECAST_METHOD, ...figures };
}

function roundJson({ roundId, code, state, document }: RoundRecord): object {
  return {
    round: { id: ROUND_ID.of(roundId), code, title: document.title, state },
    simulated: document.demonstration,
  };
}
