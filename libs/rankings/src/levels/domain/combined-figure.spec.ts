import { COMBINATIONS, Combination } from './combination';
import { UnitIndex, combinedFigure, groupMeans } from './combined-figure';

/** Three departments and a commune; one department has no index. */
const UNITS: readonly UnitIndex[] = [
  { group: 'department', population: 100, index: 90 },
  { group: 'department', population: 300, index: 70 },
  { group: 'department', population: 1000 },
  { group: 'commune', population: 600, index: 50 },
];
const POOLED = { index: 61.5, effectiveAnswers: 400 };

const combinedIndex = (combination: Combination, units: readonly UnitIndex[], index?: number) =>
  combinedFigure(combination, { units, pooled: { index }, strata: [] }).index;

describe('the figure above units', () => {
  it.each([
    // The index of the added answers.
    ['pooled', 61.5],
    // (90 + 70 + 50) / 3
    ['mean-of-units', 70],
    // ((90 + 70) / 2 + 50) / 2
    ['mean-of-group-means', 65],
    // (100 × 90 + 300 × 70 + 600 × 50) / 1000
    ['weighted', 60],
  ] as const)('is by %s that of the units with an index: %d', (combination, index) => {
    expect(combinedIndex(combination, UNITS, POOLED.index)).toBeCloseTo(index, 10);
  });

  it.each(COMBINATIONS.keys)('is undefined and not 0 where no unit has an index: %s', (combination) => {
    expect(combinedIndex(combination, [{ group: 'commune', population: 9 }], undefined)).toBeUndefined();
    expect(combinedIndex(combination, [], undefined)).toBeUndefined();
  });

  it('is weighted with known sizes alone', () => {
    expect(() => combinedIndex('weighted', [{ group: 'commune', index: 80 }], 80)).toThrow(RangeError);
    expect(combinedIndex('weighted', [{ group: 'commune', population: 0, index: 80 }], 80)).toBeUndefined();
  });

  it('comes with the mean of each ranking group, and how many of its units have an index', () => {
    expect(groupMeans(UNITS)).toEqual([
      { group: 'commune', units: 1, index: 50, effectiveAnswers: undefined },
      { group: 'department', units: 2, index: 80, effectiveAnswers: undefined },
    ]);
  });

  it('is by the standard mix that of each field in its part, and undefined where a field has none', () => {
    const strata = [
      { part: 0.3, index: 70, effectiveAnswers: 40 },
      { part: 0.7, index: 92, effectiveAnswers: 60 },
    ];
    const figure = combinedFigure('standardised', { units: UNITS, pooled: POOLED, strata });
    // The reference values of direct standardisation: share 0.854, standard error 0.0327653.
    expect(figure.index).toBeCloseTo(85.4, 10);
    expect(figure.effectiveAnswers).toBeCloseTo((0.854 * 0.146) / 0.0327653 ** 2, 2);
    const lacking = [...strata, { part: 0 }];
    expect(combinedFigure('standardised', { units: UNITS, pooled: POOLED, strata: lacking })).toEqual({});
  });

  it('is as precise as the figures below allow: the variance is that of a mean of independent figures', () => {
    const units = UNITS.map((unit) => ({ ...unit, effectiveAnswers: 50 }));
    const answersOf = (combination: Combination) =>
      combinedFigure(combination, { units, pooled: POOLED }).effectiveAnswers;
    // Variances of 50 answers each: 0.0018, 0.0042, 0.005.
    expect(answersOf('mean-of-units')).toBeCloseTo((0.7 * 0.3 * 9) / (0.0018 + 0.0042 + 0.005), 9);
    expect(answersOf('mean-of-group-means')).toBeCloseTo(
      (0.65 * 0.35) / (0.0018 / 16 + 0.0042 / 16 + 0.005 / 4),
      9,
    );
    expect(answersOf('weighted')).toBeCloseTo(
      (0.6 * 0.4) / (0.01 * 0.0018 + 0.09 * 0.0042 + 0.36 * 0.005),
      9,
    );
    expect(answersOf('pooled')).toBe(400);
  });

  it('has no known precision where that of a unit with an index is not known', () => {
    const [first, ...others] = UNITS.map((unit) => ({ ...unit, effectiveAnswers: 50 }));
    const units = [{ ...first, group: 'department', effectiveAnswers: undefined }, ...others];
    expect(combinedFigure('mean-of-units', { units, pooled: POOLED })).toEqual({
      index: expect.closeTo(70, 10) as number,
      effectiveAnswers: undefined,
    });
  });

  it('is named with its version and formula, so that a printed figure stays explicable', () => {
    for (const { version, definition } of Object.values(COMBINATIONS.rows))
      expect([version >= 1, definition.length > 0]).toEqual([true, true]);
  });
});
