import type { AgencyScope } from '@hailong/database';
import { loaderOf } from '@hailong/graphql-kit';
import { ReadPlans } from '../use-cases/read-plans.use-case';
import { SurveyPlan, planType } from './plan.type';

/** Plans by id as the reader sees them; without a reader, signed ones. */
export function planOf(context: object, plans: ReadPlans, reader: AgencyScope | undefined) {
  return loaderOf<number, SurveyPlan | null>(
    context,
    `plan for ${reader?.agencyId ?? 'everybody'}`,
    async (ids) => {
      const records = await plans.byIds(reader, ids);
      return records.map((record) => (record ? planType(record, reader) : null));
    },
  );
}

/** Plans by id or code as the reader sees them, with one query for all that a request refers to. */
export function planNamed(context: object, plans: ReadPlans, reader: AgencyScope) {
  return loaderOf<string, SurveyPlan | null>(
    context,
    `plan by name for ${reader.agencyId}`,
    async (names) => {
      const records = await plans.named(reader, names);
      return records.map((record) => (record ? planType(record, reader) : null));
    },
  );
}
