import { Descent, DescentLink, earlierUnits } from './earlier-units';

const link = (
  predecessorId: number,
  successorId: number,
  share = 1,
  effectiveOn = '2025-07-01',
): DescentLink => ({ predecessorId, successorId, share, effectiveOn });

function descent(existed: readonly number[], ...links: readonly DescentLink[]): Descent {
  return { existed: new Set(existed), links };
}

describe('the earlier units of an agency', () => {
  it('are the agency itself where nothing happened to it', () => {
    expect(earlierUnits(1, descent([1, 2], link(2, 3)))).toEqual([{ agencyId: 1, share: 1 }]);
  });

  it('are its predecessors, each with the share of it that went into the agency', () => {
    const found = earlierUnits(9, descent([1, 2], link(1, 9), link(2, 9, 0.3), link(2, 8, 0.7)));
    expect(found).toEqual([
      { agencyId: 1, share: 1 },
      { agencyId: 2, share: 0.3 },
    ]);
  });

  it('are the agency with what joined it, less what left it', () => {
    expect(earlierUnits(1, descent([1, 2], link(2, 1), link(1, 3, 0.25)))).toEqual([
      { agencyId: 1, share: 0.75 },
      { agencyId: 2, share: 1 },
    ]);
  });

  it('are what earlier links had left of a predecessor', () => {
    const split = [link(1, 3, 0.5, '2025-03-01'), link(1, 9, 1, '2025-07-01')];
    expect(earlierUnits(9, descent([1], ...split))).toEqual([{ agencyId: 1, share: 0.5 }]);
  });

  it('are found over several links, whose shares multiply, and over no circle', () => {
    const chain = [link(1, 5, 0.5, '2025-03-01'), link(5, 9, 0.4), link(9, 5, 0.1)];
    expect(earlierUnits(9, descent([1], ...chain))).toEqual([{ agencyId: 1, share: 0.2 }]);
    const later = [link(1, 5, 1, '2025-08-01'), link(5, 9, 1, '2025-03-01')];
    expect(earlierUnits(9, descent([1], ...later))).toEqual([]);
  });

  it('are none of an agency that was founded without predecessors', () => {
    expect(earlierUnits(9, descent([1]))).toEqual([]);
  });
});
