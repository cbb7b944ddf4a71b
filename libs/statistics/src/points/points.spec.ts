import { RandomWords } from '../rank-sets/random-normals';
import { rankDescending } from '../ranks';
import { roundHalfUp } from '../rounding';
import { ND61_BANDS, bandOfPoints } from './bands';
import { PointComponent, WithoutCases, componentPoints, totalPoints } from './points-table';

const component = (code: string, changes: Partial<PointComponent> = {}): PointComponent => ({
  ...{ code, most: 6, fullFrom: 90, withoutCases: 'left-out' },
  ...changes,
});
const TABLE = [component('in-time'), component('answers'), component('procedures', { withoutCases: 'none' })];

describe('the classes of points', () => {
  it.each([
    [18, 'xuat-sac'],
    [15, 'xuat-sac'],
    [14.999, 'tot'],
    [12, 'tot'],
    [9, 'kha'],
    [6, 'trung-binh'],
    [5.999, 'yeu'],
    [0, 'yeu'],
  ])('of the decree put %d points into %s', (points, code) => {
    expect(bandOfPoints(ND61_BANDS, points)).toBe(code);
  });

  it('leave no gap and never fall while points rise', () => {
    const codes = ND61_BANDS.map(({ code }) => code);
    const found = Array.from({ length: 1801 }, (_, at) => codes.indexOf(bandOfPoints(ND61_BANDS, at / 100)));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(new Set(found).size).toBe(5);
  });

  it('are refused where borders do not rise, as are points outside of all', () => {
    for (const points of [-0.1, NaN, Infinity])
      expect(() => bandOfPoints(ND61_BANDS, points)).toThrow(RangeError);
    for (const bands of [[], ND61_BANDS.toReversed(), [{ code: 'a', from: NaN }]])
      expect(() => bandOfPoints(bands, 10)).toThrow(RangeError);
  });
});

describe('the points of a component', () => {
  it.each([
    [{ good: 90, all: 100 }, 6],
    [{ good: 100, all: 100 }, 6],
    [{ good: 45, all: 100 }, 3],
    [{ good: 899, all: 1000 }, (89.9 * 6) / 90],
    [{ good: 0, all: 7 }, 0],
  ])('for %j are %d of six', (cases, points) => {
    expect(componentPoints(component('a'), cases)).toBeCloseTo(points, 12);
  });

  it.each<[WithoutCases, number | undefined]>([
    ['full', 6],
    ['none', 0],
    ['left-out', undefined],
  ])('without a case are given by its rule: %s', (withoutCases, points) => {
    expect(componentPoints(component('a', { withoutCases }), { good: 0, all: 0 })).toBe(points);
  });

  it('reach all points exactly at the border, for any number of cases', () => {
    for (let all = 10; all <= 5000; all += 10)
      expect(componentPoints(component('a'), { good: 0.9 * all, all })).toBe(6);
  });

  it.each([
    [component('a'), { good: 2, all: 1 }],
    [component('a'), { good: -1, all: 1 }],
    [component('a'), { good: NaN, all: 1 }],
    [component('a', { most: 0 }), { good: 1, all: 1 }],
    [component('a', { fullFrom: 101 }), { good: 1, all: 1 }],
  ])('are refused for %j with %j', (wrong, cases) => {
    expect(() => componentPoints(wrong, cases)).toThrow(RangeError);
  });
});

describe('the total of a points table', () => {
  it('adds unrounded components and takes left-out ones out of the most', () => {
    const total = totalPoints(TABLE, new Map([['in-time', { good: 80, all: 90 }]]));
    expect(total.components.map(({ points }) => points)).toEqual([
      expect.closeTo(5.925925926, 9),
      undefined,
      0,
    ]);
    expect(total.points).toBeCloseTo(5.925925926, 9);
    expect(total.most).toBe(12);
    expect(total.percent).toBeCloseTo(49.38271605, 8);
    expect(totalPoints([component('a')], new Map()).percent).toBeUndefined();
  });

  it('ranks agencies by it that printed figures cannot tell apart', () => {
    const percents = [80_001, 80_002, 80_000].map(
      (good) => totalPoints([component('a')], new Map([['a', { good, all: 100_000 }]])).percent ?? NaN,
    );
    expect(new Set(percents.map((percent) => roundHalfUp(percent, 2)))).toEqual(new Set([88.89]));
    expect(rankDescending(percents).map(({ rank }) => rank)).toEqual([2, 1, 3]);
  });

  it('never falls when more cases are good', () => {
    const words = RandomWords.ofSeed(6);
    for (let trial = 0; trial < 100; trial += 1) {
      const all = 1 + (words.next() % 200);
      const good = words.next() % all;
      const points = (count: number) =>
        totalPoints(TABLE, new Map([['answers', { good: count, all }]])).points;
      expect(points(good + 1)).toBeGreaterThanOrEqual(points(good));
    }
  });

  it('refuses cases of a component that the table does not have', () => {
    expect(() => totalPoints(TABLE, new Map([['other', { good: 1, all: 1 }]]))).toThrow(RangeError);
  });
});
