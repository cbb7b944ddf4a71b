import { INDEX_METHODS, IndexMethodName, methodStamp } from './index-methods';
import { roundHalfUp } from './rounding';
import {
  areaIndex,
  CriterionCounts,
  criterionIndex,
  factorIndex,
  satisfactionIndex,
} from './satisfaction-index';

const METHODS = INDEX_METHODS.keys;

/** Criterion with `satisfied` of `n` answers on a yes/no scale. */
function criterion(factor: string, place: number, satisfied: number, n: number): CriterionCounts {
  return { code: `${factor}.${place}`, factor, counts: [n - satisfied, satisfied], satisfied: [false, true] };
}

/** `size` equal criteria of one factor. */
function factor(code: string, size: number, satisfied: number, n: number): CriterionCounts[] {
  return Array.from({ length: size }, (_, place) => criterion(code, place + 1, satisfied, n));
}

function printed(method: IndexMethodName, criteria: readonly CriterionCounts[]): number {
  return roundHalfUp(satisfactionIndex(method, { criteria }) ?? NaN, 2);
}

describe('the worked example of the domain', () => {
  const worked = {
    code: 'Q',
    factor: 'F',
    counts: [2, 3, 15, 60, 20],
    satisfied: [false, false, false, true, true],
  };

  it.each(['pooled', 'mean-of-criteria', 'mean-of-factors'] as const)('is 80.00 under %s', (method) => {
    expect(satisfactionIndex(method, { criteria: [worked] })).toBe(80);
    expect(criterionIndex(method, [worked])).toBe(80);
    expect(factorIndex(method, [worked])).toBe(80);
    expect(areaIndex(method, [worked])).toBe(80);
  });

  it('gives 78.6 under mean-score, on every level of the tree', () => {
    expect(satisfactionIndex('mean-score', { criteria: [worked] })).toBe(78.6);
    expect(criterionIndex('mean-score', [worked])).toBe(78.6);
    expect(factorIndex('mean-score', [worked])).toBe(78.6);
    expect(areaIndex('mean-score', [worked])).toBe(78.6);
  });
});

describe('an unknown index', () => {
  it.each(METHODS)('stays unknown under %s when nothing asks for satisfaction', (method) => {
    expect(satisfactionIndex(method, { criteria: [], factors: [] })).toBeUndefined();
    expect(factorIndex(method, [])).toBeUndefined();
  });

  it.each(METHODS)('stays unknown under %s when nobody gave a valid answer', (method) => {
    const input = {
      criteria: factor('F', 3, 0, 0),
      factors: [{ code: 'F' }],
      overall: [{ counts: [0, 0], satisfied: [false, true] }],
    };
    expect(satisfactionIndex(method, input)).toBeUndefined();
    expect(areaIndex(method, input.criteria, input.factors)).toBeUndefined();
  });

  it('has no index without the overall question, whatever other questions are answered', () => {
    expect(satisfactionIndex('overall-question', { criteria: factor('F', 2, 8, 10) })).toBeUndefined();
  });
});

describe('composition', () => {
  const criteria = [
    criterion('A', 1, 90, 100),
    criterion('A', 2, 5, 10),
    criterion('B', 1, 30, 100),
    criterion('C', 1, 0, 0),
  ];

  it('pools answers, so that a criterion with more answers weighs more', () => {
    expect(satisfactionIndex('pooled', { criteria })).toBeCloseTo((100 * 125) / 210, 12);
  });

  it('gives each answered criterion the same weight', () => {
    expect(satisfactionIndex('mean-of-criteria', { criteria })).toBeCloseTo((90 + 50 + 30) / 3, 12);
  });

  it('gives each answered factor the same weight', () => {
    expect(satisfactionIndex('mean-of-factors', { criteria })).toBeCloseTo((70 + 30) / 2, 12);
  });

  it('weighs factors and re-scales the weights over those with answers', () => {
    const factors = [{ code: 'A', weight: 3 }, { code: 'B' }, { code: 'C', weight: 6 }];
    expect(satisfactionIndex('weighted-factors', { criteria, factors })).toBeCloseTo((3 * 70 + 30) / 4, 12);
  });

  it('is never above 100, whatever the weights', () => {
    const criteria = ['A', 'B', 'C'].flatMap((code) => factor(code, 1, 5, 5));
    const factors = [0.1, 0.1, 0.7].map((weight, at) => ({ code: 'ABC'.charAt(at), weight }));
    expect(satisfactionIndex('weighted-factors', { criteria, factors })).toBe(100);
  });

  it('takes the overall question alone', () => {
    const overall = [{ counts: [1, 3], satisfied: [false, true] }];
    expect(satisfactionIndex('overall-question', { criteria, overall })).toBe(75);
    expect(areaIndex('overall-question', criteria)).toBeCloseTo((100 * 125) / 210, 12);
  });

  it('adds the overall question of several forms before the share is taken', () => {
    const citizens = { counts: [0, 10], satisfied: [false, true] };
    const organisations = { counts: [30, 0], satisfied: [false, true] };
    const overall = [citizens, organisations];
    expect(satisfactionIndex('overall-question', { criteria: [], overall })).toBe(25);
  });

  it('adds the entries of one criterion before it averages criteria', () => {
    const parts = [criterion('A', 1, 9, 10), criterion('A', 1, 0, 10), criterion('A', 2, 10, 10)];
    expect(satisfactionIndex('mean-of-criteria', { criteria: parts })).toBe((45 + 100) / 2);
  });

  it('refuses a factor without weight, and a weight that is not positive', () => {
    expect(() => satisfactionIndex('weighted-factors', { criteria, factors: [{ code: 'A' }] })).toThrow(/B/);
    const zero = { criteria: factor('A', 1, 1, 2), factors: [{ code: 'A', weight: 0 }] };
    expect(() => satisfactionIndex('weighted-factors', zero)).toThrow(/positive/);
  });
});

describe('the national series', () => {
  // 2024: policy 83.84 from 23 criteria in 4 factors, service 84.09 from 16 criteria in 5 factors, overall 83.94.
  const national2024 = [
    ...[2, 2, 9, 10].flatMap((size, at) => factor(`policy-${at}`, size, 8384, 10_000)),
    ...[3, 4, 3, 3, 3].flatMap((size, at) => factor(`service-${at}`, size, 8409, 10_000)),
  ];
  // 2023, service: five factors of 3, 4, 3, 3, 3 criteria; published 82.97 ± 0.01.
  const shares2023 = [8300, 8302, 8312, 8303, 8227];
  const service2023 = (answers: number) =>
    [3, 4, 3, 3, 3].flatMap((size, at) => {
      const n = at === 4 ? answers : 10_000;
      return factor(`F${at + 1}`, size, ((shares2023[at] ?? NaN) * n) / 10_000, n);
    });

  it('has 39 criteria, 16 of them on services', () => {
    expect(national2024).toHaveLength(39);
  });

  it('2024 is reproduced by equal criteria: 16/39 of the weight on services', () => {
    expect(printed('mean-of-criteria', national2024)).toBe(83.94);
    expect(roundHalfUp((83.84 * 23 + 84.09 * 16) / 39, 2)).toBe(83.94);
  });

  it('2024 is not reproduced by equal factors or equal contents', () => {
    expect(printed('mean-of-factors', national2024)).toBe(83.98);
    expect(roundHalfUp((83.84 + 84.09) / 2, 2)).toBe(83.97);
  });

  it('2023 services are missed by both means and met by pooling when fewer gave feedback', () => {
    expect(printed('mean-of-factors', service2023(10_000))).toBe(82.89);
    expect(printed('mean-of-criteria', service2023(10_000))).toBe(82.9);
    for (const answers of [3700, 5100]) {
      const pooled = satisfactionIndex('pooled', { criteria: service2023(answers) }) ?? NaN;
      expect(Math.abs(pooled - 82.97)).toBeLessThan(0.0151);
    }
  });
});

it('each method carries a version for the stamp', () => {
  for (const name of METHODS) {
    expect(methodStamp(name)).toEqual({ name, version: 1 });
  }
});
