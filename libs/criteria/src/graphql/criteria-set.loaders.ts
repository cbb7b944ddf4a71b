import { loaderOf } from '@hailong/graphql-kit';
import { ReadCriteriaSets } from '../use-cases/read-criteria-sets.use-case';
import { criteriaSetType } from './criteria-set.mapping';
import { SurveyCriteriaSet } from './criteria-set.type';

/** Loads published sets by id, with one query for all that a response names. Also for the resolvers of higher libs. */
export function publishedCriteriaSetOf(context: object, sets: ReadCriteriaSets) {
  return loaderOf<number, SurveyCriteriaSet | null>(context, 'published-criteria-set', async (ids) => {
    const records = await sets.publishedByIds(ids);
    return records.map((record) => (record ? criteriaSetType(record) : null));
  });
}
