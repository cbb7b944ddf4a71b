import { CriteriaSet, Factor } from '@hailong/criteria/domain';
import { day } from '@hailong/kernel';
import { comparableCriteria } from './comparable-criteria';

type Pair = readonly [code: string, coreCode?: string];

function factor(code: string, weight: number | undefined, ...criteria: readonly Pair[]): Factor {
  return {
    code,
    label: { vi: code },
    weight,
    criteria: criteria.map(([own, coreCode]) => ({ code: own, label: { vi: own }, coreCode })),
  };
}

function criteriaSet(...factors: readonly Factor[]): CriteriaSet {
  return {
    title: { vi: 'Bộ tiêu chí' },
    period: { from: day('2026-01-01'), to: day('2026-12-31') },
    scale: { code: 'S', levels: [], satisfied: [] },
    method: 'pooled',
    areas: [{ code: 'I', label: { vi: 'I' }, factors }],
  };
}

const core = criteriaSet(factor('F1', 2, ['C1', 'C1'], ['C2', 'C2']), factor('F2', undefined, ['C3', 'C3']));

describe('comparableCriteria', () => {
  it('compares the criteria that every agency asks, under the factors and weights of the core', () => {
    const found = comparableCriteria([
      { agencyId: 1, criteriaSet: core },
      { agencyId: 2, criteriaSet: core },
    ]);
    expect(found.criteria).toEqual([
      { coreCode: 'C1', factor: 'F1' },
      { coreCode: 'C2', factor: 'F1' },
      { coreCode: 'C3', factor: 'F2' },
    ]);
    expect(found.factors).toEqual([
      { code: 'F1', weight: 2 },
      { code: 'F2', weight: 1 },
    ]);
    expect(found).toMatchObject({ leftOut: [], notShared: [], withoutCore: [] });
  });

  it('names what each agency asks in vain, and the agencies that do not ask a criterion', () => {
    const extended = criteriaSet(
      factor('F1', 2, ['C1', 'C1'], ['W1']),
      factor('F2', undefined, ['C3', 'C3']),
    );
    const found = comparableCriteria([
      { agencyId: 1, criteriaSet: core },
      { agencyId: 2, criteriaSet: extended },
    ]);
    expect(found.criteria.map(({ coreCode }) => coreCode)).toEqual(['C1', 'C3']);
    expect(found.leftOut).toEqual([
      { agencyId: 1, unmapped: [], notShared: ['C2'] },
      { agencyId: 2, unmapped: ['W1'], notShared: [] },
    ]);
    expect(found.notShared).toEqual([{ coreCode: 'C2', notAskedBy: [2] }]);
  });

  it('takes the factor of a mapped criterion from the core, not from the agency that mapped it', () => {
    const own = criteriaSet(factor('OWN', 9, ['W1', 'C1'], ['C2', 'C2'], ['C3', 'C3']));
    const found = comparableCriteria([
      { agencyId: 2, criteriaSet: own },
      { agencyId: 1, criteriaSet: core },
    ]);
    expect(found.criteria.find(({ coreCode }) => coreCode === 'C1')).toEqual({
      coreCode: 'C1',
      factor: 'F1',
    });
    expect(found.leftOut).toEqual([]);
  });

  it('does not let an agency without any core criterion empty the comparison of the others', () => {
    const found = comparableCriteria([
      { agencyId: 1, criteriaSet: core },
      { agencyId: 7 },
      { agencyId: 8, criteriaSet: criteriaSet(factor('OWN', 1, ['W1'])) },
    ]);
    expect(found.criteria).toHaveLength(3);
    expect(found.withoutCore).toEqual([7, 8]);
    expect(found.leftOut).toEqual([{ agencyId: 8, unmapped: ['W1'], notShared: [] }]);
  });

  it('compares no criteria where there are no agencies', () => {
    expect(comparableCriteria([])).toMatchObject({ criteria: [], factors: [], withoutCore: [] });
  });
});
