import { CriteriaSet, criteriaOf } from '@hailong/criteria/domain';
import { FactorWeight } from '@hailong/statistics';
import { IndexCriterion } from '@hailong/statistics/domain';

/** Criteria and factors of the index of one agency. */
export interface OwnIndex {
  /** Criteria by their codes. */
  readonly criteria: ReadonlyMap<string, IndexCriterion>;
  readonly factors: readonly FactorWeight[];
}

/** Criteria of a set as they stand in the agency's own index, which looks at no core. */
export function ownIndex(criteriaSet: CriteriaSet | undefined): OwnIndex {
  if (!criteriaSet) return { criteria: new Map(), factors: [] };
  const placed = criteriaOf(criteriaSet).map(({ criterion: { code }, factor }) => ({
    code,
    factor: factor.code,
  }));
  return {
    criteria: new Map(placed.map((place) => [place.code, place])),
    factors: criteriaSet.areas.flatMap(({ factors }) => factors),
  };
}
