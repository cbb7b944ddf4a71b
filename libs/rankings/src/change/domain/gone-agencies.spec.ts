import { goneAgencies } from './gone-agencies';

const LINK = { predecessorId: 2, successorId: 9, share: 0.4, effectiveOn: '2025-07-01' };

describe('agencies of an earlier ranking', () => {
  it('never vanish: each that the later ranking does not account for is told with its fate', () => {
    const found = goneAgencies({
      then: [4, 3, 2, 1, 2],
      accounted: new Set([1]),
      existing: new Set([1, 4, 9]),
      links: [LINK, { ...LINK, successorId: 8, share: 0.6 }],
    });
    expect(found).toEqual([
      {
        ...{ agencyId: 2, because: 'SUCCEEDED' },
        successors: [
          { agencyId: 9, share: 0.4 },
          { agencyId: 8, share: 0.6 },
        ],
      },
      { agencyId: 3, because: 'DISSOLVED', successors: [] },
      { agencyId: 4, because: 'NOT_RANKED', successors: [] },
    ]);
  });
});
