import { OutcomeCount, countsOf, sharesOf } from './figures';

/** 20 drawn of 200: 3 not called, 2 without an answer, 1 wrong number, 2 refusals, 12 reached. */
const GROUPS: readonly OutcomeCount[] = [
  { outcome: null, members: 3 },
  { outcome: { reached: 'no-answer' }, members: 2 },
  { outcome: { reached: 'wrong-number' }, members: 1 },
  { outcome: { reached: 'refused' }, members: 2 },
  { outcome: { reached: 'reached', asked: 'yes', answered: 'self', again: 'yes' }, members: 6 },
  { outcome: { reached: 'reached', asked: 'yes', answered: 'other', again: 'no' }, members: 2 },
  { outcome: { reached: 'reached', asked: 'no', answered: 'none' }, members: 1 },
  { outcome: { reached: 'reached', asked: 'unsure', again: 'unsure' }, members: 3 },
];

describe('the figures of a re-contact check', () => {
  it('count people by the end of their calls', () => {
    expect(countsOf(GROUPS)).toEqual({
      ...{ called: 17, reached: 12, noAnswer: 2, wrongNumber: 1, refused: 2, unsure: 3 },
    });
  });

  it('are shares of those that said the one or the other; people that do not remember are in no share', () => {
    const shares = sharesOf(GROUPS, 200).map(({ name, yes, n }) => [name, yes, n]);
    expect(shares).toEqual([
      ['reached', 12, 17],
      ['asked', 8, 9],
      ['self', 6, 9],
      ['other', 2, 9],
      ['again', 6, 8],
    ]);
  });

  it("have Wilson's interval for the people called of the agency", () => {
    const asked = sharesOf(GROUPS, 200).find(({ name }) => name === 'asked');
    // By hand: n = 9·199/191 = 9.37696, centre 0.8889 + 3.84146/(2·9.37696), divided by 1 + 3.84146/9.37696.
    expect(asked?.interval.lower).toBeCloseTo(0.5722, 3);
    expect(asked?.interval.upper).toBeCloseTo(0.9795, 3);
    const census = sharesOf([{ outcome: { reached: 'reached', asked: 'yes' }, members: 4 }], 4);
    expect(census[0]).toEqual({ name: 'reached', yes: 4, n: 4, interval: { lower: 1, upper: 1 } });
  });

  it('leave out a share without people, and one of fewer than the smallest group where there is one', () => {
    expect(sharesOf([{ outcome: null, members: 9 }], 9)).toEqual([]);
    expect(sharesOf(GROUPS, 200, 9).map(({ name }) => name)).toEqual(['reached', 'asked', 'self', 'other']);
  });
});
