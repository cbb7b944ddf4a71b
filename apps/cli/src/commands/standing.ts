import { Verdict, accept } from '@hailong/kernel';
import { judgementText, pooledText, printedInterval, printedStanding } from '@hailong/rankings/domain';
import { OwnStanding, ReadOwnStanding, formsApartText, ownRanksText } from '@hailong/rankings/use-cases';
import { formatPercent } from '@hailong/statistics';
import { Command } from 'commander';
import { actingProvince, agencyCode } from '../acting';
import { agencyNamesOn } from '../agency-names';
import { CommandLine, Printing } from '../command-line';
import {
  NamedScheme,
  SCHEME_OPTION,
  SCHEME_YEAR_OPTION,
  findScheme,
  mustNameOneScheme,
} from '../find-scheme';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { samplingLines } from '../output/sampling-lines';
import { schemeHead } from '../output/scheme-lines';
import { SIMULATED } from '../output/simulated';
import { plain } from '../output/terminal';
import { withPoolNames } from '../pooled-names';
import { Session } from '../session';
import { NameOf } from './rank';

interface StandingOptions extends Printing, NamedScheme {
  readonly agency: string;
}

/** `hailong standing`: prints the page of an agency in the ranking of a scheme. */
export function addStanding(program: Command, cli: CommandLine): void {
  program
    .command('standing')
    .description(
      'trang của một cơ quan trong bảng xếp hạng · the page of an agency in the ranking of a scheme',
    )
    .requiredOption('--agency <code>', 'cơ quan được xếp hạng · the ranked agency')
    .option(...SCHEME_OPTION)
    .option(...SCHEME_YEAR_OPTION)
    .option(...JSON_OPTION)
    .action((options: StandingOptions) => {
      mustNameOneScheme(options);
      return cli.answerIn(options, (session) => standing(session, options));
    });
}

async function standing(
  session: Session,
  { agency: named, ...asked }: StandingOptions,
): Promise<Verdict<Answer>> {
  const name = await findScheme(session, asked);
  if (!name.ok) return name;
  const question = { ...name.value, agency: await agencyCode(session, named) };
  const found = await session.get(ReadOwnStanding).read(await actingProvince(session), question);
  if (!found.ok) return found;
  const { scheme, entry, neighbours, pool } = found.value;
  const beside = [neighbours.better, neighbours.worse].flatMap((each) => each?.agencyId ?? []);
  const pooled = pool?.agencies.map(({ agencyId }) => agencyId) ?? [];
  const names = await agencyNamesOn(session, scheme.document.period.to, [
    entry.agencyId,
    ...beside,
    ...pooled,
  ]);
  const nameOf = withPoolNames(names, scheme);
  return accept({ json: jsonOf(found.value, nameOf), lines: linesOf(found.value, nameOf) });
}

function jsonOf({ scheme, entry, ...own }: OwnStanding, nameOf: NameOf): object {
  const { agencyId, ...figures } = entry;
  const text = ownRanksText(own.ownRanks, own.judgement.confidence, own.pool !== undefined);
  return {
    scheme: schemeHead(scheme).json,
    simulated: scheme.document.demonstration,
    agency: nameOf(agencyId),
    pool: poolJson(own, nameOf),
    entry: {
      ...figures,
      interval: own.standing.interval ? printedInterval(own.standing.interval) : null,
      standing: printedStanding(own.standing),
      ...{ forms: own.forms ?? null, samplings: own.samplings },
    },
    ...{ bestRank: own.ownRanks.best, worstRank: own.ownRanks.worst },
    ...{ ranksText: text.vi, ranksTextEn: text.en },
    better: neighbourJson(own.neighbours.better, nameOf),
    worse: neighbourJson(own.neighbours.worse, nameOf),
  };
}

/** Pool whose figures the page shows; null: the agency is ranked by itself. */
function poolJson({ pool }: Pick<OwnStanding, 'pool'>, nameOf: NameOf): object | null {
  if (!pool) return null;
  const { vi: text, en: textEn } = pooledText(pool);
  const { code, title, agencies } = pool;
  return { code, title, agencies: agencies.map(({ agencyId }) => nameOf(agencyId)), text, textEn };
}

type Neighbour = OwnStanding['neighbours']['better'];

function neighbourJson(neighbour: Neighbour, nameOf: NameOf): object | null {
  if (!neighbour) return null;
  const { agencyId, apart } = neighbour;
  const text = formsApartText(apart);
  const forms = 'reason' in apart ? { forms: null, further: null } : apart;
  return { agency: nameOf(agencyId), ...forms, text: text.vi, textEn: text.en };
}

function linesOf(own: OwnStanding, nameOf: NameOf): string[] {
  const { scheme, entry, standing: judged, judgement, samplings, ownRanks, neighbours } = own;
  const { code, name } = nameOf(entry.agencyId);
  const { bandText, bandTextEn, inGroup } = printedStanding(judged);
  const interval = judged.interval ? ` (${printedInterval(judged.interval).text})` : '';
  const [ranks, terms] = [
    ownRanksText(ownRanks, judgement.confidence, own.pool !== undefined),
    judgementText(judgement),
  ];
  return [
    ...(scheme.document.demonstration ? [SIMULATED] : []),
    ...schemeHead(scheme).lines,
    plain(`Cơ quan · agency: ${code} – ${name}`),
    ...poolLines(own, nameOf),
    `Nhận định · band: ${bandText} · ${bandTextEn}`,
    `Chỉ số · index: ${formatPercent(entry.index, 2, 'vi')}${interval}, n = ${entry.n}`,
    plain(
      `Hạng trong nhóm · rank in group ${entry.group}: ${entry.rankInGroup}, ${inGroup.text} · ${inGroup.textEn}`,
    ),
    ...[ranks.vi, ranks.en],
    ...samplingLines(samplings),
    ...neighbourLines('Đơn vị ngay trên · next better', neighbours.better, nameOf),
    ...neighbourLines('Đơn vị ngay dưới · next worse', neighbours.worse, nameOf),
    ...[terms.vi, terms.en],
  ];
}

function poolLines({ pool }: OwnStanding, nameOf: NameOf): string[] {
  if (!pool) return [];
  const { vi, en } = pooledText(pool);
  const members = pool.agencies.map(({ agencyId }) => nameOf(agencyId));
  return [plain(vi), plain(en), ...members.map(({ code, name }) => plain(`      ${code} – ${name}`))];
}

function neighbourLines(label: string, neighbour: Neighbour, nameOf: NameOf): string[] {
  if (!neighbour) return [];
  const { code, name } = nameOf(neighbour.agencyId);
  const { vi, en } = formsApartText(neighbour.apart);
  return [plain(`${label}: ${code} – ${name}`), `      ${vi}`, `      ${en}`];
}
