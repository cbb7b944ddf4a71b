import { accept, Verdict, ROUND_ID } from '@hailong/kernel';
import { RankRound, RoundRanking } from '@hailong/rankings/use-cases';
import { FormAccount, Ranking, RankingEntry } from '@hailong/rankings/domain';
import { INDEX_METHODS, IndexMethodName, formatPercent } from '@hailong/statistics';
import { Command } from 'commander';
import { actingProvince } from '../acting';
import { AgencyName, agencyNames } from '../agency-names';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION, METHOD_OPTION, ROUND_OPTION, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { SIMULATED } from '../output/simulated';
import { Column, tableLines } from '../output/table';
import { plain } from '../output/terminal';
import { Session } from '../session';

interface RankOptions extends Printing {
  readonly round: string;
  readonly group?: string;
  readonly method?: IndexMethodName;
  readonly minimum?: number;
}

const MOST_MINIMUM = 1_000_000;

/** `hailong rank`: ranks the agencies of a round on their common criteria, from the blocks that are shown. */
export function addRank(program: Command, cli: CommandLine): void {
  program
    .command('rank')
    .description('xếp hạng các cơ quan của một đợt · rank the agencies of a round')
    .requiredOption(...ROUND_OPTION)
    .option('--group <group>', 'nhóm xếp hạng · ranking group, e.g. commune (mặc định · default: all)')
    .option(...METHOD_OPTION)
    .option(
      '--minimum <n>',
      "số phiếu tối thiểu · fewest forms in the index (mặc định · default: the round's)",
      wholeNumber('--minimum', 0, MOST_MINIMUM),
    )
    .option(...JSON_OPTION)
    .action((options: RankOptions) => cli.answerIn(options, (session) => ranked(session, options)));
}

async function ranked(
  session: Session,
  { round: name, group, method, minimum }: RankOptions,
): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  const question = {
    roundId: round.value.roundId,
    group,
    method,
    minimumResponses: minimum,
  };
  const ranking = await session.get(RankRound).rank(await actingProvince(session), question);
  if (!ranking.ok) return ranking;
  const nameOf = await agencyNames(session, ranking.value.round);
  return accept({ json: jsonOf(ranking.value, nameOf), lines: linesOf(ranking.value, nameOf) });
}

type NameOf = (agencyId: number) => AgencyName;

function jsonOf({ round, ranking, accountOf }: RoundRanking, nameOf: NameOf): object {
  const { roundId, code, state, document } = round;
  const { method, tieRule, minimumResponses, criteria } = ranking;
  return {
    round: { id: ROUND_ID.of(roundId), code, title: document.title, state },
    simulated: document.demonstration,
    ...{ method, tieRule, minimumResponses, criteria },
    entries: ranking.entries.map(({ agencyId, ...entry }) => ({
      agency: nameOf(agencyId),
      ...entry,
      forms: accountOf(agencyId) ?? null,
    })),
    excluded: ranking.excluded.map(({ agencyId, ...exclusion }) => ({
      agency: nameOf(agencyId),
      ...exclusion,
      forms: accountOf(agencyId) ?? null,
    })),
  };
}

function linesOf({ round, ranking, accountOf }: RoundRanking, nameOf: NameOf): string[] {
  const { code, state, document } = round;
  return [
    ...(document.demonstration ? [SIMULATED] : []),
    plain(`Đợt · round: ${code} – ${document.title} (${state})`),
    ...termLines(ranking),
    'Chưa phải kết quả công bố: chưa có khoảng tin cậy của hạng. · Not a release: ranks have no confidence sets yet.',
    '',
    ...tableLines(columns(nameOf), ranking.entries),
    ...exclusionLines(ranking, nameOf, accountOf),
  ];
}

function termLines({ method, tieRule, minimumResponses, criteria }: Ranking): string[] {
  const { vi, en } = INDEX_METHODS.rows[method.name];
  return [
    `Cách tính · method: ${method.name} v${method.version} – ${vi} · ${en}`,
    `Đồng hạng · ties: ${tieRule.name} – ${tieRule.vi} · ${tieRule.en}`,
    `Số phiếu tối thiểu · minimum n: ${minimumResponses}; tiêu chí so sánh · criteria compared: ${criteria.length}`,
  ];
}

function columns(nameOf: NameOf): readonly Column<RankingEntry>[] {
  return [
    { vi: 'Hạng', en: 'Rank', right: true, of: ({ rank }) => rank },
    { vi: 'Trong nhóm', en: 'In group', right: true, of: ({ rankInGroup }) => rankInGroup },
    { vi: 'Nhóm', en: 'Group', of: ({ group }) => group },
    { vi: 'Mã', en: 'Code', of: ({ agencyId }) => nameOf(agencyId).code },
    { vi: 'Cơ quan', en: 'Agency', of: ({ agencyId }) => nameOf(agencyId).name },
    { vi: 'Chỉ số', en: 'Index', right: true, of: ({ index }) => formatPercent(index, 2, 'vi') },
    { vi: 'Phiếu', en: 'n', right: true, of: ({ n }) => n },
    { vi: 'Đồng hạng', en: 'Tie', of: ({ tiedWith }) => (tiedWith > 0 ? `= ${tiedWith}` : '') },
    { vi: 'Thiếu yếu tố', en: 'Without factors', of: ({ withoutFactors }) => withoutFactors.join(', ') },
  ];
}

function exclusionLines(
  { excluded }: Ranking,
  nameOf: NameOf,
  accountOf: RoundRanking['accountOf'],
): string[] {
  if (excluded.length === 0) return [];
  return [
    '',
    `Không xếp hạng · without rank: ${excluded.length}`,
    ...excluded.flatMap(({ agencyId, n, vi, en }) => {
      const { code, name } = nameOf(agencyId);
      return [
        plain(`  ${code}  ${name} (n = ${n}${validText(accountOf(agencyId))})`),
        `      ${vi}`,
        `      ${en}`,
      ];
    }),
  ];
}

/** Number of the valid forms, once it is told. */
function validText(account: FormAccount | undefined): string {
  return account ? `; hợp lệ · valid ${account.valid}` : '';
}
