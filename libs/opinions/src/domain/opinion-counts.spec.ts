import { OPINION_STATES } from './opinion-state';
import { countsOfAgency, opinionCounts } from './opinion-counts';

const row = (agencyId: number, state: Parameters<typeof OPINION_STATES.numberOf>[0], more: object) => ({
  ...{ agencyId, state: OPINION_STATES.numberOf(state), opinions: 0, overdue: 0, inTime: 0, days: 0 },
  ...more,
});

describe('counts of opinions', () => {
  it('counts and times are added up over the states of each agency', () => {
    const [first, second] = opinionCounts([
      row(7, 'received', { opinions: 3, overdue: 2 }),
      row(2, 'published', { opinions: 1, inTime: 1, days: 4 }),
      row(7, 'answered', { opinions: 3, inTime: 2, days: 30 }),
      row(7, 'set-aside', { opinions: 1, inTime: 1, days: 2 }),
    ]);
    expect(first).toMatchObject({ agencyId: 2, opinions: 1, closed: 1, closedInTime: 1, meanDays: 4 });
    expect(second).toMatchObject({
      ...{ agencyId: 7, opinions: 7, overdue: 2, closed: 4, closedInTime: 3, meanDays: 8 },
    });
    expect(second?.states.filter(({ opinions }) => opinions > 0)).toEqual([
      { state: 'received', opinions: 3 },
      { state: 'answered', opinions: 3 },
      { state: 'set-aside', opinions: 1 },
    ]);
  });

  it('the mean time of no closed opinion is unknown, not 0', () => {
    expect(countsOfAgency(1, []).meanDays).toBeNull();
    expect(countsOfAgency(1, [row(1, 'assigned', { opinions: 4 })])).toMatchObject({
      closed: 0,
      meanDays: null,
    });
  });
});
