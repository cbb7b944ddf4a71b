import { cellLabel } from './cell-label';
import { cellsOf } from './quota-cell';
import { quota, roundOf } from './quota.spec-data';

describe('a cell in words', () => {
  it('a cell is worded by its rule and dimensions, in both languages as far as they are written', () => {
    const rule = quota('q', { kind: 'minimum', count: 1 }, { each: ['agency', 'field', 'group', 'channel'] });
    const round = roundOf([rule]);
    const labels = cellsOf(round, 1).map((cell) => cellLabel(cell, round, 'UBND xã Ba'));
    expect(labels[0]).toEqual({
      vi: 'Chỉ tiêu q · UBND xã Ba · Đất đai · Người dân · trực tuyến',
      en: 'Chỉ tiêu q · UBND xã Ba · Land · Người dân · online',
    });
    expect(labels.at(-1)?.en).toBe('Chỉ tiêu q · UBND xã Ba · Hộ tịch · Agencies · paper');
    expect(new Set(labels.map(({ vi }) => vi)).size).toBe(8);
  });

  it('a cell in words does not repeat the label of its rule', () => {
    const round = roundOf([quota('q', { kind: 'exact', count: 10 }, { field: 'dat-dai' })]);
    expect(cellsOf(round, 7).map((cell) => cellLabel(cell, round, 'UBND').vi)).toEqual(['Chỉ tiêu q']);
  });
});
