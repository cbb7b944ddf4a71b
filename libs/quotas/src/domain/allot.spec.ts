import { allot } from './allot';
import { LimitedCell } from './limited-cell';

const cell = (cellId: number, meaning: LimitedCell['meaning'], most: number): LimitedCell => ({
  ...{ agencyId: 1, roundId: 1, cellId, rule: `q${cellId}`, meaning, most, shared: false },
  ...{ unitClass: null, group: null, channel: null, field: null, procedureGroup: null },
});
const none = () => 0;

describe('an allotment', () => {
  it('an allotment counts every response where no cell is limited', () => {
    expect(allot([[], []], none)).toEqual({ allotted: ['counted', 'counted'], claims: [] });
  });

  it('the free slots of an exact cell go to the first responses, and the others are surplus', () => {
    const exact = cell(1, 'exact', 10);
    expect(allot([[exact], [exact], [exact]], () => 8)).toEqual({
      allotted: ['counted', 'counted', 'surplus'],
      claims: [{ cell: exact, added: 2, full: true }],
    });
  });

  it('a full ceiling turns responses away by its name, and is claimed to be full', () => {
    const ceiling = cell(1, 'ceiling', 1);
    expect(allot([[ceiling], [ceiling]], none)).toEqual({
      allotted: ['counted', { full: ceiling }],
      claims: [{ cell: ceiling, added: 1, full: true }],
    });
  });

  it('a surplus response takes a slot under a ceiling and none in another exact cell', () => {
    const [full, roomy, ceiling] = [cell(1, 'exact', 5), cell(2, 'exact', 9), cell(3, 'ceiling', 9)];
    const { allotted, claims } = allot([[full, roomy, ceiling]], (of) => (of === full ? 5 : 0));
    expect(allotted).toEqual(['surplus']);
    expect(claims).toEqual([
      { cell: full, added: 0, full: true },
      { cell: ceiling, added: 1, full: false },
    ]);
  });

  it('an allotment lists the cells in one order, whatever the order of the responses', () => {
    const cells = [cell(3, 'exact', 9), cell(1, 'exact', 9), cell(2, 'exact', 9)];
    const orders = [cells, [...cells].reverse()].map((each) =>
      allot([each], none).claims.map(({ cell: { cellId } }) => cellId),
    );
    expect(orders).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });
});
