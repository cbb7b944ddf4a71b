import type { IndexMethodName } from '@hailong/statistics';
import { ComparableCriteria } from '../../ranking/domain/comparable-criteria';

/** Compared criteria of one factor of the core; the criteria left out stay as they are. */
export function onFactor(comparable: ComparableCriteria, factor: string): ComparableCriteria {
  return {
    ...comparable,
    criteria: comparable.criteria.filter((criterion) => criterion.factor === factor),
    factors: comparable.factors.filter(({ code }) => code === factor),
  };
}

/** Method of the index of a factor: below the overall question everything is pooled, as in the results of an agency. */
export function methodOnFactor(method: IndexMethodName): IndexMethodName {
  return method === 'overall-question' ? 'pooled' : method;
}
