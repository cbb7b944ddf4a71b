import { CriteriaSet, Criterion } from './criteria-set';

/**
 * Removes links to the core: only publishing a core (`asCore`) or extending one (`extendCore`) may set them, never the
 * writer of a set.
 */
export function asOwnSet(set: CriteriaSet): CriteriaSet {
  return {
    ...set,
    areas: set.areas.map((area) => ({
      ...area,
      factors: area.factors.map((factor) => ({ ...factor, criteria: factor.criteria.map(ownCriterion) })),
    })),
  };
}

function ownCriterion(criterion: Criterion): Criterion {
  const own = { ...criterion };
  delete own.coreCode;
  return own;
}
