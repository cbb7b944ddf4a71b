import { CriteriaSet, Criterion } from './criteria-set';

/**
 * A set as its writer alone can say it: no criterion claims a place in the core. That place is given by publishing a
 * core (`asCore`) or by extending one (`extendCore`), never by writing the code down.
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
