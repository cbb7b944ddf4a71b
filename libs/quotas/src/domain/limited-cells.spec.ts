import type { LimitedCell, ResponseDimensions } from './limited-cell';
import { LimitedCells } from './limited-cells';

const all = { unitClass: null, group: null, channel: null, field: null, procedureGroup: null };
const cell = (cellId: number, changes: Partial<LimitedCell> = {}): LimitedCell => ({
  ...{ agencyId: 1, roundId: 1, cellId, rule: 'q', meaning: 'exact', most: 1, shared: false },
  ...all,
  ...changes,
});
const response: ResponseDimensions = {
  ...{ agencyId: 1, unitClass: 'xa', group: 0, channel: 2, field: 3, procedureGroup: 0 },
};
const idsAt = (cells: readonly LimitedCell[], changes: Partial<ResponseDimensions> = {}) =>
  new LimitedCells(cells).at({ ...response, ...changes }).map(({ cellId }) => cellId);

describe('the limited cells of a response', () => {
  const cells = [
    cell(1),
    cell(2, { agencyId: 2 }),
    cell(3, { field: 3 }),
    cell(4, { field: 3, channel: 2 }),
    cell(5, { field: 1 }),
    cell(6, { shared: true, agencyId: 9, unitClass: 'xa' }),
    cell(7, { shared: true, agencyId: 9, unitClass: 'phuong' }),
  ];

  it('a response counts in the cells whose dimensions all agree; a null dimension agrees with every value', () => {
    expect(idsAt(cells).sort()).toEqual([1, 3, 4, 6]);
    expect(idsAt(cells, { field: 0 }).sort()).toEqual([1, 6]);
    expect(idsAt(cells, { agencyId: 2, unitClass: 'phuong' }).sort()).toEqual([2, 7]);
  });

  it('the cells of a response are found among twenty thousand as among two', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      cell(at, { agencyId: at % 150, field: 1 + (at % 133) }),
    );
    const found = idsAt(many, { agencyId: 7, field: 8 });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((id) => id % 150 === 7 && id % 133 === 7)).toBe(true);
  });
});
