import { RandomWords } from '../rank-sets/random-normals';
import {
  WithoutCases,
  deductedPoints,
  linearPoints,
  pointsWithoutCases,
  stepPoints,
} from './component-points';
import { Exact, compareExactly, exact, exactDecimal, formatExact } from './exact';
import { rankedExactly } from './exact-ranks';
import { gradeOfPoints } from './grades';
import { totalPoints } from './total-points';

const cases = (good: number, all: number) => ({ good: BigInt(good), all: BigInt(all) });
const isSame = (points: Exact, value: Exact) => compareExactly(points, value) === 0;
const GRADES = [0, 6, 9, 12, 15].map((from) => ({ from }));

describe('the grades of points', () => {
  it.each([
    [18, 15],
    [15, 15],
    [14.999, 12],
    [12, 12],
    [9, 9],
    [6, 6],
    [5.999, 0],
    [0, 0],
  ])('put %d points into the grade from %d', (points, from) => {
    expect(gradeOfPoints(GRADES, exactDecimal(points)).from).toBe(from);
  });

  it('leave no gap and never fall while points rise', () => {
    const found = Array.from(
      { length: 1801 },
      (_, at) => gradeOfPoints(GRADES, exact(BigInt(at), 100n)).from,
    );
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(new Set(found).size).toBe(5);
  });

  it('are refused where borders do not rise, as are points below all', () => {
    expect(() => gradeOfPoints(GRADES, exactDecimal(-0.1))).toThrow(RangeError);
    for (const grades of [[], GRADES.toReversed(), [{ from: NaN }]])
      expect(() => gradeOfPoints(grades, exact(10n))).toThrow(RangeError);
  });
});

describe('the points of a share', () => {
  it.each([
    [cases(90, 100), exact(6n)],
    [cases(100, 100), exact(6n)],
    [cases(45, 100), exact(3n)],
    [cases(899, 1000), exact(899n, 150n)],
    [cases(0, 7), exact(0n)],
  ])('are exact, all of them from 90 per cent: %j', (counted, points) => {
    expect(isSame(linearPoints(counted, 6, 90), points)).toBe(true);
  });

  it('reach all points exactly at the border, for any number of cases', () => {
    for (let all = 10; all <= 5000; all += 10)
      expect(isSame(linearPoints(cases(0.9 * all, all), 6, 90), exact(6n))).toBe(true);
  });

  it('of 3225 of 3584 cases print 6.00 and are below 6', () => {
    const points = linearPoints(cases(3225, 3584), 6, 90);
    expect(formatExact(points, 2, 'en')).toBe('6.00');
    expect(compareExactly(points, exact(6n))).toBe(-1);
  });

  it('never fall when more cases are good', () => {
    const words = RandomWords.ofSeed(6);
    for (let trial = 0; trial < 100; trial += 1) {
      const all = 1 + (words.next() % 200);
      const good = words.next() % all;
      const [fewer, more] = [
        linearPoints(cases(good, all), 6, 90),
        linearPoints(cases(good + 1, all), 6, 90),
      ];
      expect(compareExactly(more, fewer)).toBeGreaterThanOrEqual(0);
    }
  });

  const STEPS = [
    { from: 0, points: 0 },
    { from: 80, points: 1 },
    { from: 95, points: 2 },
  ];

  it.each([
    [cases(79, 100), 0],
    [cases(80, 100), 1],
    [cases(949, 1000), 1],
    [cases(95, 100), 2],
    [cases(1, 1), 2],
  ])('by steps are those of the highest border that is reached: %j', (counted, points) => {
    expect(isSame(stepPoints(counted, STEPS), exactDecimal(points))).toBe(true);
  });

  it('are refused for impossible cases and rules', () => {
    for (const wrong of [cases(2, 1), cases(-1, 1), cases(0, 0)]) {
      expect(() => linearPoints(wrong, 6, 90)).toThrow(RangeError);
      expect(() => stepPoints(wrong, STEPS)).toThrow(RangeError);
    }
    for (const [most, fullFrom] of [
      [0, 90],
      [6, 101],
      [6, 0],
    ] as const)
      expect(() => linearPoints(cases(1, 1), most, fullFrom)).toThrow(RangeError);
    expect(() => stepPoints(cases(1, 1), [{ from: 80, points: 1 }])).toThrow(RangeError);
  });

  it.each<[WithoutCases, Exact | undefined]>([
    ['full', exact(6n)],
    ['none', exact(0n)],
    ['left-out', undefined],
  ])('without a case follow the rule: %s', (rule, points) => {
    expect(pointsWithoutCases(rule, 6)).toEqual(points);
  });
});

it('takes points off for each case, and never below 0', () => {
  expect(isSame(deductedPoints(3n, 2, 0.5), exact(1n, 2n))).toBe(true);
  expect(isSame(deductedPoints(9n, 2, 0.5), exact(0n))).toBe(true);
  expect(() => deductedPoints(-1n, 2, 0.5)).toThrow(RangeError);
});

describe('the total of points', () => {
  const component = (points: Exact | undefined, most = 6) => ({ most: exactDecimal(most), points });

  it('adds unrounded components', () => {
    const { total, points } = totalPoints([component(exact(1n, 3n)), component(exact(1n, 6n), 2)]);
    expect(points).toEqual(exact(1n, 2n));
    expect(total).toEqual(exact(1n, 2n));
  });

  it('is taken to the full maximum where a component does not count', () => {
    const { points, reachable, total } = totalPoints([component(exact(3n)), component(undefined)]);
    expect([points, reachable, total]).toEqual([exact(3n), exact(6n), exact(6n)]);
    expect(totalPoints([component(undefined)]).total).toBeUndefined();
  });

  it('ranks agencies that printed figures cannot tell apart, and ties the same number alone', () => {
    const points = [80_001, 80_002, 80_000].map((good) => linearPoints(cases(good, 100_000), 6, 90));
    expect(new Set(points.map((each) => formatExact(each, 2, 'en')))).toEqual(new Set(['5.33']));
    expect(
      rankedExactly(points, (each) => each).map(({ item, rank }) => [points.indexOf(item), rank]),
    ).toEqual([
      [1, 1],
      [0, 2],
      [2, 3],
    ]);
    const thirds = [exact(1n, 3n), exact(2n, 6n), exact(333_333_333_333n, 10n ** 12n)];
    expect(rankedExactly(thirds, (each) => each).map(({ rank, tiedWith }) => [rank, tiedWith])).toEqual([
      [1, 1],
      [1, 1],
      [3, 0],
    ]);
  });
});
