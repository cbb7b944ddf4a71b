import { CodedAnswers } from './coded-answers';
import { CountedUnit, LevelQuestion, levelFigures, printedIndex } from './level-figures';
import { LevelTree } from './level-tree';

const label = { vi: 'Tiêu chí' };
const TREE: LevelTree = {
  factors: [
    { code: 'F1', label, weight: 3 },
    { code: 'F2', label, weight: 1 },
  ],
  criteria: [
    { code: 'C1', label, factor: 'F1', uncertain: false, externalCodes: [] },
    { code: 'C2', label, factor: 'F2', uncertain: false, externalCodes: [] },
  ],
};

/** Answers on a scale of two levels, of which the upper counts as satisfied. */
const answers = (code: string, low: number, high: number): CodedAnswers => ({
  code,
  levels: [
    { code: '1', label, satisfied: false, count: low },
    { code: '2', label, satisfied: true, count: high },
  ],
  ...{ valid: low + high, notApplicable: 1, missing: 2 },
});
const unit = (group: string, population: number, ...criteria: CodedAnswers[]): CountedUnit => ({
  ...{ group, population, responses: 10, criteria, overall: [] },
});

/** Index over both criteria 60 (12 of 20), and 25 (1 of 4); nothing is shown of the third. */
const UNITS = [
  unit('department', 100, answers('C1', 2, 8), answers('C2', 6, 4)),
  unit('commune', 300, answers('C1', 3, 1), answers('OWN', 0, 50)),
  unit('commune', 900),
];
const QUESTION: LevelQuestion = {
  ...{ method: 'pooled', combination: 'pooled', tree: TREE, units: UNITS, rests: [] },
};
const withRest: LevelQuestion = {
  ...QUESTION,
  rests: [{ responses: 6, criteria: [answers('C1', 0, 6)], overall: [] }],
};

describe('figures of several units together', () => {
  it('are the pooled answers to the compared criteria, with the units that have an index', () => {
    const { whole, factors, criteria, responses } = levelFigures(QUESTION);
    expect(responses).toBe(30);
    // (8 + 4 + 1) of (10 + 10 + 4); answers to a criterion outside the tree do not count.
    expect(whole).toMatchObject({
      index: (100 * 13) / 24,
      units: 2,
      valid: 24,
      notApplicable: 3,
      missing: 6,
    });
    expect(whole.levels.map(({ count }) => count)).toEqual([11, 13]);
    expect(factors.map(({ code, index, units }) => [code, index, units])).toEqual([
      ['F1', (100 * 9) / 14, 2],
      ['F2', 40, 1],
    ]);
    expect(criteria.map(({ code, index, valid }) => [code, index, valid])).toEqual([
      ['C1', (100 * 9) / 14, 14],
      ['C2', 40, 10],
    ]);
  });

  it.each([
    // (60 + 25) / 2 over units, and over their groups; F1: (80 + 25) / 2
    ['mean-of-units', 42.5, 52.5],
    ['mean-of-group-means', 42.5, 52.5],
    // (100 × 60 + 300 × 25) / 400; F1: (100 × 80 + 300 × 25) / 400
    ['weighted', 33.75, 38.75],
  ] as const)('are combined by %s, and the pooled figure stands beside them', (combination, whole, first) => {
    const figures = levelFigures({ ...QUESTION, combination });
    expect(figures.whole.index).toBeCloseTo(whole, 10);
    expect(figures.factors[0]?.index).toBeCloseTo(first, 10);
    expect(figures.whole.pooledIndex).toBeCloseTo((100 * 13) / 24, 10);
  });

  it('apply the method inside each unit before units are combined', () => {
    const figures = levelFigures({ ...QUESTION, method: 'weighted-factors', combination: 'mean-of-units' });
    // The first unit: (3 × 80 + 1 × 40) / 4; the second rates the first factor alone: 25.
    expect(figures.whole.index).toBeCloseTo((70 + 25) / 2, 10);
  });

  it('count joined rests of groups of units in pooled figures alone, because they belong to no single unit', () => {
    expect(levelFigures(withRest).whole).toMatchObject({ index: (100 * 19) / 30, units: 2 });
    const mean = levelFigures({ ...withRest, combination: 'mean-of-units' }).whole;
    expect([mean.index, mean.pooledIndex]).toEqual([42.5, (100 * 19) / 30]);
  });

  it('are undefined and not 0 without an answer', () => {
    const { whole, factors } = levelFigures({ ...QUESTION, units: [unit('commune', 9)] });
    expect([whole.index, whole.pooledIndex, whole.units, factors[0]?.index]).toEqual([
      ...[undefined, undefined, 0, undefined],
    ]);
  });

  it('count each code of another system under every method, though it stands in no factor', () => {
    const tree = {
      factors: [],
      criteria: TREE.criteria.map((criterion) => ({ ...criterion, factor: undefined })),
    };
    for (const method of ['pooled', 'mean-of-criteria', 'mean-of-factors', 'weighted-factors'] as const)
      expect(levelFigures({ ...QUESTION, tree, method }).whole.units).toBe(2);
  });

  it('take the overall question under its method', () => {
    const asked = UNITS.map((each) => ({ ...each, overall: [answers('ALL', 1, 3)] }));
    const { whole } = levelFigures({ ...QUESTION, method: 'overall-question', units: asked });
    expect([whole.index, whole.valid, whole.units]).toEqual([75, 12, 3]);
  });

  it('are printed with two decimals, halves away from zero', () => {
    expect(printedIndex(73.285)).toEqual({ vi: '73,29%', en: '73.29%' });
    expect(printedIndex(undefined)).toBeUndefined();
  });
});
