import { roundHalfUp } from './rounding';
import { meanScore, percentOf, satisfiedShare } from './share';

const FIVE_LEVELS = [false, false, false, true, true];

describe('percentOf', () => {
  // Five wards of Huế, 170 households, printed with one decimal (123docz.net/trich-doan/4658364).
  const households: Record<string, readonly (readonly [string, number, number])[]> = {
    ward: [
      ['Thuận Lộc', 39, 22.9],
      ['Phú Hòa', 16, 9.4],
      ['Phước Vĩnh', 45, 26.5],
      ['An Đông', 44, 25.9],
      ['Hương Sơ', 26, 15.3],
    ],
    zone: [
      ['central', 100, 58.8],
      ['outer', 44, 25.9],
      ['resettlement', 26, 15.3],
    ],
    age: [
      ['under 25', 18, 10.6],
      ['25-34', 43, 25.3],
      ['35-49', 44, 25.9],
      ['50-60', 31, 18.2],
      ['over 60', 34, 20],
    ],
    sex: [
      ['male', 73, 42.9],
      ['female', 97, 57.1],
    ],
    education: [
      ['primary', 10, 5.9],
      ['lower secondary', 21, 12.4],
      ['upper secondary', 33, 19.4],
      ['vocational', 26, 15.3],
      ['college or university', 79, 46.5],
      ['other', 1, 0.6],
    ],
    occupation: [
      ['student', 5, 2.9],
      ['trade', 78, 45.9],
      ['public employee', 62, 36.5],
      ['other', 25, 14.7],
    ],
  };

  it.each(Object.entries(households))('reproduces the published shares of Huế by %s', (_, groups) => {
    expect(groups.map(([, count]) => roundHalfUp(percentOf(count, 170) ?? NaN, 1))).toEqual(
      groups.map(([, , printed]) => printed),
    );
    expect(groups.reduce((all, [, count]) => all + count, 0)).toBe(170);
  });

  it('is undefined for a total of 0', () => {
    expect(percentOf(0, 0)).toBeUndefined();
  });

  it('refuses a count above its total and a count that is not a number', () => {
    expect(() => percentOf(3, 2)).toThrow(RangeError);
    expect(() => percentOf(-1, 2)).toThrow(RangeError);
    expect(() => percentOf(NaN, 2)).toThrow(RangeError);
  });

  it('lets the shares of a single choice add up to 100.00', () => {
    const shares = (counts: readonly number[]) =>
      counts.map((count) => roundHalfUp(percentOf(count, 10_000) ?? NaN, 2));
    const total = (values: readonly number[]) =>
      roundHalfUp(
        values.reduce((all, value) => all + value, 0),
        2,
      );
    expect(shares([9006, 898, 96])).toEqual([90.06, 8.98, 0.96]);
    expect(total(shares([9006, 898, 96]))).toBe(100);
    expect(shares([5707, 3749, 544])).toEqual([57.07, 37.49, 5.44]);
    expect(total(shares([5707, 3749, 544]))).toBe(100);
  });
});

describe('satisfiedShare', () => {
  it('counts the neutral level in the denominator only', () => {
    expect(satisfiedShare([{ counts: [2, 3, 15, 60, 20], satisfied: FIVE_LEVELS }])).toBe(80);
  });

  it('is undefined without answers, never 0', () => {
    expect(satisfiedShare([])).toBeUndefined();
    expect(satisfiedShare([{ counts: [0, 0, 0, 0, 0], satisfied: FIVE_LEVELS }])).toBeUndefined();
    expect(satisfiedShare([{ counts: [4, 0, 0, 0, 0], satisfied: FIVE_LEVELS }])).toBe(0);
  });

  it('leaves a scale without satisfied levels out of numerator and denominator', () => {
    const noShare = { counts: [10, 10], satisfied: [false, false] };
    expect(satisfiedShare([noShare])).toBeUndefined();
    expect(satisfiedShare([noShare, { counts: [1, 3], satisfied: [false, true] }])).toBe(75);
  });

  it('refuses counts that do not match their levels', () => {
    expect(() => satisfiedShare([{ counts: [1, 2, 3], satisfied: [false, true] }])).toThrow(RangeError);
    expect(() => satisfiedShare([{ counts: [1, -2], satisfied: [false, true] }])).toThrow(RangeError);
  });
});

describe('meanScore', () => {
  it('gives 20 where all answers are on the lowest of five levels', () => {
    expect(meanScore([{ counts: [7, 0, 0, 0, 0], satisfied: FIVE_LEVELS }])).toBe(20);
    expect(meanScore([{ counts: [0, 0, 0, 0, 7], satisfied: FIVE_LEVELS }])).toBe(100);
  });

  it('numbers the levels from 1: 2, 3, 15, 60, 20 answers score 393 of 500', () => {
    expect(meanScore([{ counts: [2, 3, 15, 60, 20], satisfied: FIVE_LEVELS }])).toBe(78.6);
  });

  it('brings scales of different length to the same ceiling before adding', () => {
    const five = { counts: [0, 0, 0, 0, 1], satisfied: FIVE_LEVELS };
    const three = { counts: [0, 0, 3], satisfied: [false, true, true] };
    expect(meanScore([five, three])).toBe(100);
  });

  it('is undefined without answers, never 0', () => {
    expect(meanScore([])).toBeUndefined();
    expect(meanScore([{ counts: [0, 0], satisfied: [false, true] }])).toBeUndefined();
  });
});
