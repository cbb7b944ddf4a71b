import { ComparedAgency, compareRankings } from './compare-rankings';

/** Agencies from number 1 on, by their indices. */
const agencies = (...indices: readonly number[]): ComparedAgency[] =>
  indices.map((index, at) => ({ agencyId: at + 1, index, band: 'as-others' }));

describe('the difference of a ranking from the announced one', () => {
  it('is none where the order is the same, however far the indices move', () => {
    expect(compareRankings(agencies(90, 80, 70), agencies(60, 50, 10))).toEqual({
      ...{ ranked: 3, correlation: 1, largestMove: 0, movedMost: [], bandChanges: [], withoutRank: [] },
    });
  });

  it('tells the largest move of a rank and the agencies that move so far', () => {
    // Ranks 1, 2, 3, 4 become 4, 1, 2, 3: three pairs of six change their order.
    expect(compareRankings(agencies(90, 80, 70, 60), agencies(50, 80, 70, 60))).toMatchObject({
      ...{ correlation: 0, largestMove: 3, movedMost: [1] },
    });
    expect(compareRankings(agencies(90, 80), agencies(70, 80))).toMatchObject({
      ...{ correlation: -1, largestMove: 1, movedMost: [1, 2] },
    });
  });

  it('takes an agency that loses its rank for no move of the others', () => {
    const without = agencies(90, 80, 70).slice(1);
    expect(compareRankings(agencies(90, 80, 70), without)).toMatchObject({
      ...{ ranked: 2, correlation: 1, largestMove: 0, withoutRank: [1] },
    });
    const gained = compareRankings(without, agencies(90, 80, 70));
    expect(gained).toMatchObject({ ranked: 3, largestMove: 0, withoutRank: [] });
  });

  it('names the agencies whose band changes, and none where a ranking has no bands', () => {
    const changed = agencies(90, 80).map((agency) => ({ ...agency, band: 'above' as const }));
    const [first, second] = agencies(90, 80);
    expect(compareRankings(agencies(90, 80), changed).bandChanges).toEqual([
      { agencyId: 1, from: 'as-others', to: 'above' },
      { agencyId: 2, from: 'as-others', to: 'above' },
    ]);
    const bandless = [first, second].map((agency) => ({ ...(agency as ComparedAgency), band: undefined }));
    expect(compareRankings(agencies(90, 80), bandless).bandChanges).toEqual([]);
  });

  it('is of no order where fewer than two agencies have a rank in both', () => {
    expect(compareRankings(agencies(90), agencies(80))).toMatchObject({
      ...{ correlation: undefined, largestMove: 0 },
    });
    expect(compareRankings([], [])).toEqual({
      ...{ ranked: 0, correlation: undefined, largestMove: undefined },
      ...{ movedMost: [], bandChanges: [], withoutRank: [] },
    });
  });
});
