import { PointsOfAgencies } from '@hailong/points/use-cases';
import { pointsLines } from './points-lines';

describe('the points of a period without counts', () => {
  it('say where counts come from, and show no empty table', () => {
    const lines = pointsLines({
      conversion: { code: 'qd-766', title: { vi: '', en: '' }, legalBasis: [], uncertain: [], source: {} },
      period: { from: '2026-01-01', to: '2026-12-31' },
      ranking: { ranked: [], unranked: [] },
    } as unknown as PointsOfAgencies);
    expect(lines.slice(-2)).toEqual([
      expect.stringContaining('nạp bằng hailong load point-counts'),
      expect.stringContaining('load them with hailong load point-counts'),
    ]);
    expect(lines.join('\n')).not.toContain('nothing here yet');
  });
});
