import type { RankingEntry } from '@hailong/rankings/domain';
import { RoundRanking } from '@hailong/rankings/use-cases';
import { exclusionLines } from './exclusion-lines';
import { entryLines } from './ranking-lines';

const NAMES = [
  '',
  'UBND phường Hoài Nhơn Đông',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Ban Quản lý Khu kinh tế tỉnh',
];
const nameOf = (id: number) => ({ code: `H21.10${id}`, name: NAMES[id] ?? '' });

const entry = (agencyId: number, group: string): RankingEntry => ({
  ...{ agencyId, group, rank: 100 + agencyId, rankInGroup: agencyId },
  ...{ index: 75.13, n: 1088, tiedWith: 0, withoutFactors: [] },
});
const ENTRIES = [entry(1, 'commune'), entry(2, 'department'), entry(3, 'department')];
const standing = {
  interval: { lower: 71.6, upper: 78.4 },
  band: 'as-others',
  inGroup: { best: 28, worst: 99 },
  overall: { best: 101, worst: 149 },
} as const;
const JUDGED = {
  ranking: { entries: ENTRIES, excluded: [], minimumResponses: 30 },
  judgement: {
    confidence: 95,
    seed: 1,
    standings: new Map(ENTRIES.map(({ agencyId }) => [agencyId, standing])),
  },
} as unknown as RoundRanking;

describe('the table of a ranking', () => {
  const lines = entryLines(JUDGED, nameOf);

  it('fits a terminal of 100 columns, with long names and ranks of three digits', () => {
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(100);
  });

  it('stands apart for each ranking group, and has columns of ties and missing factors only where there are any', () => {
    expect(lines.filter((line) => line.startsWith('Nhóm'))).toEqual([
      'Nhóm · group: commune (1)',
      'Nhóm · group: department (2)',
    ]);
    expect(lines.join('\n')).not.toMatch(/Tie|Without factors/);
  });

  it('says how many agencies are in each band, and what the short word of a band and a rank mean', () => {
    expect(lines.slice(0, 2)).toEqual([
      '  ngang: 3 – ngang mức chung của nhóm · as the others of its group',
      '  Hạng 3 (1–9): đứng thứ 3, có thể từ hạng 1 đến 9 · rank 3, could be rank 1 to 9',
    ]);
  });
});

describe('the agencies without a rank', () => {
  it('stand under their reason, which is told once with what to do', () => {
    const texts = { vi: '', en: '' };
    const excluded = [
      { agencyId: 1, code: 'BELOW_MINIMUM', n: 29, ...texts },
      { agencyId: 2, code: 'NO_ROUND', n: 0, ...texts },
      { agencyId: 3, code: 'BELOW_MINIMUM', n: 5, ...texts },
    ] as const;
    const lines = exclusionLines({ ...JUDGED.ranking, excluded }, nameOf, () => undefined);
    expect(lines.filter((line) => /: \d+$/.test(line))).toEqual([
      'Không xếp hạng · without rank: 3',
      '  chưa đủ phiếu · too few responses: 2',
      '  không tham gia đợt nào của kỳ · in no round of the period: 1',
    ]);
    expect(lines.filter((line) => line.includes('30'))).toHaveLength(2);
    expect(lines).toContain('    H21.103  Ban Quản lý Khu kinh tế tỉnh (n = 5)');
  });
});
