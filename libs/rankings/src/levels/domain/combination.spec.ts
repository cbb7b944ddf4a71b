import { COMBINATIONS, UnitIndex, combinedIndex, groupMeans } from './combination';

/** Three departments and a commune; one department has no index. */
const UNITS: readonly UnitIndex[] = [
  { group: 'department', population: 100, index: 90 },
  { group: 'department', population: 300, index: 70 },
  { group: 'department', population: 1000 },
  { group: 'commune', population: 600, index: 50 },
];
const POOLED = 61.5;

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
    expect(combinedIndex(combination, UNITS, POOLED)).toBeCloseTo(index, 10);
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
      { group: 'commune', units: 1, index: 50 },
      { group: 'department', units: 2, index: 80 },
    ]);
  });

  it('is named with its version and formula, so that a printed figure stays explicable', () => {
    for (const { version, definition } of Object.values(COMBINATIONS.rows))
      expect([version >= 1, definition.length > 0]).toEqual([true, true]);
  });
});
