import {
  Ranking,
  RankingEntry,
  judgementText,
  printedInterval,
  printedStanding,
  whyWithoutStanding,
} from '@hailong/rankings/domain';
import { RoundRanking } from '@hailong/rankings/use-cases';
import { formatPercent } from '@hailong/statistics';
import { AgencyName } from '../agency-names';
import { Column, tableLines } from './table';

type Judged = Pick<RoundRanking, 'ranking' | 'judgement'>;

/** Lines that say what the ranks of a ranking can carry, and why they can carry nothing. */
export function judgementLines({ ranking, judgement }: Judged): string[] {
  const text = judgement ? judgementText(judgement) : whyWithoutStanding(ranking.method.name);
  return text ? [text.vi, text.en] : [];
}

/** Table of the entries: the band first, then index, rank and the ranks that an agency may have. */
export function entryLines(
  { ranking, judgement }: Judged,
  nameOf: (agencyId: number) => AgencyName,
): string[] {
  return tableLines(
    [...bandColumns(judgement), ...nameColumns(nameOf), ...figureColumns(judgement)],
    ranking.entries,
  );
}

type Columns = readonly Column<Ranking['entries'][number]>[];

function bandColumns(judgement: RoundRanking['judgement']): Columns {
  if (!judgement) return [];
  return [{ vi: 'Nhận định', en: 'Band', of: (entry) => standingOf(judgement, entry)?.bandText ?? '' }];
}

function nameColumns(nameOf: (agencyId: number) => AgencyName): Columns {
  return [
    { vi: 'Nhóm', en: 'Group', of: ({ group }) => group },
    { vi: 'Mã', en: 'Code', of: ({ agencyId }) => nameOf(agencyId).code },
    { vi: 'Cơ quan', en: 'Agency', of: ({ agencyId }) => nameOf(agencyId).name },
  ];
}

function figureColumns(judgement: RoundRanking['judgement']): Columns {
  const rank =
    (over: 'overall' | 'inGroup', value: (entry: RankingEntry) => number) => (entry: RankingEntry) => {
      const text = standingOf(judgement, entry)?.[over].text;
      return text === undefined ? value(entry) : `${value(entry)}, ${text}`;
    };
  return [
    { vi: 'Chỉ số', en: 'Index', right: true, of: (entry) => indexText(judgement, entry) },
    { vi: 'Phiếu', en: 'n', right: true, of: ({ n }) => n },
    { vi: 'Hạng', en: 'Rank', of: rank('overall', (entry) => entry.rank) },
    { vi: 'Trong nhóm', en: 'In group', of: rank('inGroup', (entry) => entry.rankInGroup) },
    { vi: 'Đồng hạng', en: 'Tie', of: ({ tiedWith }) => (tiedWith > 0 ? `= ${tiedWith}` : '') },
    { vi: 'Thiếu yếu tố', en: 'Without factors', of: ({ withoutFactors }) => withoutFactors.join(', ') },
  ];
}

function standingOf(judgement: RoundRanking['judgement'], { agencyId }: RankingEntry) {
  const standing = judgement?.standings.get(agencyId);
  return standing && printedStanding(standing);
}

function indexText(judgement: RoundRanking['judgement'], { agencyId, index }: RankingEntry): string {
  const interval = judgement?.standings.get(agencyId)?.interval;
  const text = formatPercent(index, 2, 'vi');
  return interval ? `${text} (${printedInterval(interval).text})` : text;
}
