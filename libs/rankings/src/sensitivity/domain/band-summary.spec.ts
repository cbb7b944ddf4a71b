import { bandSummary, bandSummaryText } from './band-summary';
import { BandChange } from './compare-rankings';

const change = (agencyId: number): BandChange => ({ agencyId, from: 'as-others', to: 'below' });

describe('the summary of the bands', () => {
  it('counts the agencies that keep their band in every variant; one that changes twice or loses its rank does not', () => {
    const summary = bandSummary(
      [1, 2, 3, 4],
      [
        { bandChanges: [change(1)], withoutRank: [] },
        { bandChanges: [change(1)], withoutRank: [4] },
      ],
    );
    expect(summary).toEqual({ banded: 4, kept: 2, lost: 1, variants: 2 });
    const { vi, en } = bandSummaryText(summary);
    expect(en).toBe(
      '2 of 4 ranked agencies keep their band in all 2 variants that have bands; 1 without a rank in at least one of them.',
    );
    expect(vi).toMatch(/^2 trong 4 cơ quan .* cả 2 phương án/);
  });

  it('says so where there is nothing to compare', () => {
    expect(bandSummaryText(bandSummary([], [])).en).toMatch(/^No agency has a band yet/);
    expect(bandSummaryText(bandSummary([1], [])).en).toMatch(/^No other variant has bands/);
  });
});
