import {
  RankingEntry,
  STANDING_BANDS,
  StandingBand,
  judgementText,
  printedInterval,
  whyWithoutStanding,
} from '@hailong/rankings/domain';
import { RoundRanking } from '@hailong/rankings/use-cases';
import { formatPercent } from '@hailong/statistics';
import { AgencyName } from '../agency-names';
import { Column, tableLines } from './table';
import { plain } from './terminal';

type Judged = Pick<RoundRanking, 'ranking' | 'judgement'>;

/** Lines that say what the ranks of a ranking can carry, and why they can carry nothing. */
export function judgementLines({ ranking, judgement }: Judged): string[] {
  const text = judgement ? judgementText(judgement) : whyWithoutStanding(ranking.method.name);
  return text ? [text.vi, text.en] : [];
}

/**
 * Agencies by band in numbers, and a table for each ranking group, best first: the band, the index, the rank in the group with the ranks
 * that the agency may have there, and the same over all groups where there are several.
 */
export function entryLines(
  { ranking, judgement }: Judged,
  nameOf: (agencyId: number) => AgencyName,
): string[] {
  const { entries } = ranking;
  const groups = [...new Set(entries.map(({ group }) => group))].sort();
  const columns = [...bandColumns(judgement), ...nameColumns(nameOf), ...indexColumns(judgement)];
  const inGroup = rankColumn({ vi: 'Hạng', en: 'Rank' }, judgement, 'inGroup');
  const overall = rankColumn({ vi: 'Toàn bảng', en: 'Of all' }, judgement, 'overall');
  if (groups.length < 2)
    return [...bandLines(judgement, entries), ...tableLines([...columns, inGroup, ...NOTES], entries)];
  return [
    ...bandLines(judgement, entries),
    ...groups.flatMap((group, at) => {
      const own = entries.filter((entry) => entry.group === group);
      return [
        ...(at > 0 ? [''] : []),
        plain(`Nhóm · group: ${group} (${own.length})`),
        ...tableLines([...columns, inGroup, overall, ...NOTES], own),
      ];
    }),
  ];
}

/** Bands in a word, as a table has room for; `bandLines` says what each means. */
const SHORT_BANDS: Readonly<Record<StandingBand, string>> = {
  above: 'cao hơn',
  'as-others': 'ngang',
  below: 'thấp hơn',
  met: 'đạt',
  'not-met': 'không đạt',
  'cannot-be-told': 'chưa rõ',
};

/** Number of agencies in each band that occurs, with the meaning of its short word, and how to read a rank. */
function bandLines(judgement: RoundRanking['judgement'], entries: readonly RankingEntry[]): string[] {
  if (!judgement || entries.length === 0) return [];
  const bands = entries.map((entry) => judgement.standings.get(entry.agencyId)?.band);
  return [
    ...STANDING_BANDS.keys.flatMap((band) => {
      const count = bands.filter((each) => each === band).length;
      const { vi, en } = STANDING_BANDS.rows[band];
      return count > 0 ? [`  ${SHORT_BANDS[band]}: ${count} – ${vi} · ${en}`] : [];
    }),
    '  Hạng 3 (1–9): đứng thứ 3, có thể từ hạng 1 đến 9 · rank 3, could be rank 1 to 9',
    '',
  ];
}

type Columns = readonly Column<RankingEntry>[];

function bandColumns(judgement: RoundRanking['judgement']): Columns {
  if (!judgement) return [];
  const of = ({ agencyId }: RankingEntry) => {
    const band = judgement.standings.get(agencyId)?.band;
    return band ? SHORT_BANDS[band] : '';
  };
  return [{ vi: 'Nhận định', en: 'Band', of }];
}

function nameColumns(nameOf: (agencyId: number) => AgencyName): Columns {
  return [
    { vi: 'Mã', en: 'Code', of: ({ agencyId }) => nameOf(agencyId).code },
    { vi: 'Cơ quan', en: 'Agency', wraps: true, of: ({ agencyId }) => nameOf(agencyId).name },
  ];
}

function indexColumns(judgement: RoundRanking['judgement']): Columns {
  return [
    { vi: 'Chỉ số', en: 'Index', right: true, of: (entry) => indexText(judgement, entry) },
    { vi: 'Phiếu', en: 'n', right: true, of: ({ n }) => n },
  ];
}

function rankColumn(
  { vi, en }: { readonly vi: string; readonly en: string },
  judgement: RoundRanking['judgement'],
  over: 'overall' | 'inGroup',
): Column<RankingEntry> {
  const of = ({ agencyId, rank, rankInGroup }: RankingEntry) => {
    const possible = judgement?.standings.get(agencyId)?.[over];
    const value = over === 'overall' ? rank : rankInGroup;
    return possible ? `${value} (${possible.best}–${possible.worst})` : value;
  };
  return { vi, en, of };
}

const NOTES: Columns = [
  {
    ...{ vi: 'Đồng hạng', en: 'Tie', leftOutIfEmpty: true },
    of: ({ tiedWith }) => (tiedWith > 0 ? `= ${tiedWith}` : ''),
  },
  {
    ...{ vi: 'Thiếu yếu tố', en: 'Without factors', leftOutIfEmpty: true },
    of: ({ withoutFactors }) => withoutFactors.join(', '),
  },
];

function indexText(judgement: RoundRanking['judgement'], { agencyId, index }: RankingEntry): string {
  const interval = judgement?.standings.get(agencyId)?.interval;
  const text = formatPercent(index, 2, 'vi');
  return interval ? `${text} (${printedInterval(interval).text})` : text;
}
