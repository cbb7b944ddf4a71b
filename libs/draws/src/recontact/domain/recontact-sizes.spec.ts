import { sizeProblems, sizesOfAgencies } from './recontact-sizes';

const AGENCIES = [
  { name: 'P.1', population: 61 },
  { name: 'P.2', population: 30 },
  { name: 'P.3', population: 3 },
];
const sizes = (asked: Parameters<typeof sizesOfAgencies>[1]) => {
  const found = sizesOfAgencies(AGENCIES, asked);
  return found && AGENCIES.map(({ name }) => found.get(name));
};

describe('the sizes of a re-contact check', () => {
  it('are the share of each agency rounded up, at least the minimum', () => {
    expect(sizes({ percent: 10, minimum: 0 })).toEqual([7, 3, 1]);
    expect(sizes({ percent: 5, minimum: 5 })).toEqual([5, 5, 5]);
  });

  it('are a total in proportion, no agency below the minimum while the total is kept', () => {
    expect(sizes({ total: 10, minimum: 0 })).toEqual([7, 3, 0]);
    expect(sizes({ total: 10, minimum: 2 })).toEqual([5, 3, 2]);
    expect(sizes({ total: 5, minimum: 2 })).toBeUndefined();
  });

  it('take five to ten percent or a total, whole numbers, and up to 180 days', () => {
    const codes = (asked: object) =>
      sizeProblems({ minimum: 5, days: 60, ...asked }).map(({ code, place }) => `${code} ${place}`);
    expect([5, 7.5, 10].flatMap((percent) => codes({ percent }))).toEqual([]);
    for (const percent of [4.9, 10.1, NaN])
      expect(codes({ percent })).toEqual(['RECONTACT_PERCENT_OUTSIDE percent']);
    expect(codes({})).toEqual(['RECONTACT_SIZE_UNCLEAR percent']);
    expect(codes({ percent: 5, total: 5 })).toEqual(['RECONTACT_SIZE_UNCLEAR percent']);
    expect(codes({ total: 0, minimum: 1001, days: 181 })).toEqual([
      'RECONTACT_NUMBER_OUTSIDE total',
      'RECONTACT_NUMBER_OUTSIDE minimum',
      'RECONTACT_NUMBER_OUTSIDE days',
    ]);
  });
});
