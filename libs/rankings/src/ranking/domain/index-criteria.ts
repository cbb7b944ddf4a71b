import { IndexCriterion } from '@hailong/statistics/domain';
import { CriteriaSet, criteriaOf } from '@hailong/criteria/domain';
import { ComparableCriteria } from './comparable-criteria';

/** Criteria of a set, by their codes, that enter the index of a ranking, each as the core criterion that it stands for. */
export function indexCriteria(
  criteriaSet: CriteriaSet | undefined,
  { criteria }: Pick<ComparableCriteria, 'criteria'>,
): ReadonlyMap<string, IndexCriterion> {
  const factors = new Map(criteria.map(({ coreCode, factor }) => [coreCode, factor]));
  const placed = criteriaSet === undefined ? [] : criteriaOf(criteriaSet);
  return new Map(
    placed.flatMap(({ criterion: { code, coreCode } }): [string, IndexCriterion][] => {
      const factor = coreCode === undefined ? undefined : factors.get(coreCode);
      return coreCode === undefined || factor === undefined ? [] : [[code, { code: coreCode, factor }]];
    }),
  );
}
