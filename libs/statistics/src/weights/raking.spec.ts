import { RandomWords } from '../rank-sets/random-normals';
import { kishEffect } from './kish-effect';
import { RakingCell, rake } from './raking';

const table = (...rows: readonly (readonly number[])[]): readonly RakingCell[] =>
  rows.flatMap((row, at) => row.map((answers, column) => ({ answers, categories: [at, column] })));
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6) as number);

const CELLS = table([30, 10], [20, 40]);
const TARGETS = [
  [60, 40],
  [45, 55],
];

describe('raking', () => {
  it.each([
    [1, [34.714286, 19.8, 10.285714, 35.2]],
    [2, [36.386005, 22.723183, 8.613995, 32.276817]],
    [1000, [36.688181, 23.311819, 8.311819, 31.688181]],
  ])('gives the reference cells after %d passes at most', (mostPasses, fitted) => {
    expect(rake(CELLS, { targets: TARGETS, mostPasses }).fitted).toEqual(close(fitted));
  });

  it('gives the reference weights with their effect, and keeps the odds ratio', () => {
    const { weights, fitted, converged, passes } = rake(CELLS, { targets: TARGETS });
    expect(weights).toEqual(close([1.222939, 2.331182, 0.415591, 0.792205]));
    expect(converged).toBe(true);
    expect(passes).toBeLessThan(50);
    const groups = CELLS.map(({ answers }, at) => ({ answers, weight: weights[at]! }));
    expect(kishEffect(groups)).toBeCloseTo(1.277693, 6);
    const [a, b, c, d] = fitted as [number, number, number, number];
    expect((a * d) / (b * c)).toBeCloseTo(6, 9);
  });

  it('meets every margin of any table without empty cells, of three margins as well', () => {
    const words = RandomWords.ofSeed(21);
    for (let trial = 0; trial < 10; trial += 1) {
      const cells = [0, 1, 2].flatMap((a) =>
        [0, 1].flatMap((b) =>
          [0, 1, 2, 3].map((c) => ({ answers: 1 + (words.next() % 40), categories: [a, b, c] })),
        ),
      );
      const targets = [
        [300, 200, 500],
        [650, 350],
        [100, 200, 300, 400],
      ];
      const { fitted, converged } = rake(cells, { targets });
      expect(converged).toBe(true);
      targets.forEach((target, margin) =>
        target.forEach((people, category) => {
          const sum = cells.reduce(
            (total, { categories }, at) => total + (categories[margin] === category ? fitted[at]! : 0),
            0,
          );
          expect(sum).toBeCloseTo(people, 4);
        }),
      );
    }
  });

  it('leaves weights of 1 where the margins are met already', () => {
    const targets = [
      [40, 60],
      [50, 50],
    ];
    expect(rake(CELLS, { targets })).toMatchObject({ weights: [1, 1, 1, 1], passes: 0, converged: true });
  });

  it('says when empty cells or an empty category keep the margins from being met', () => {
    const apart = table([30, 0], [0, 40]);
    expect(rake(apart, { targets: TARGETS, mostPasses: 200 })).toMatchObject({
      converged: false,
      passes: 200,
    });
    const empty = table([30, 20], [0, 0]);
    const found = rake(empty, { targets: TARGETS, mostPasses: 20 });
    expect(found.converged).toBe(false);
    expect(found.fitted.every(Number.isFinite)).toBe(true);
  });

  it.each<[string, readonly RakingCell[], readonly (readonly number[])[]]>([
    [
      'margins of different sums',
      CELLS,
      [
        [60, 40],
        [45, 54],
      ],
    ],
    [
      'margins without people',
      CELLS,
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'a negative target',
      CELLS,
      [
        [110, -10],
        [45, 55],
      ],
    ],
    ['a category that is not there', [{ answers: 1, categories: [0, 2] }], TARGETS],
    ['a margin too few', [{ answers: 1, categories: [0] }], TARGETS],
    ['negative answers', [{ answers: -1, categories: [0, 0] }], TARGETS],
  ])('refuses %s', (_, cells, targets) => {
    expect(() => rake(cells, { targets })).toThrow(RangeError);
  });
});
