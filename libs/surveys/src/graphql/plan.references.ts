import { Allows, References, SurveyResolver } from '@hailong/access';
import { Reference, referredName } from '@hailong/graphql-kit';
import { PLAN_ID } from '@hailong/kernel';
import { ResolveReference } from '@nestjs/graphql';
import { ReadPlans } from '../use-cases/read-plans.use-case';
import { planNamed } from './plan.loaders';
import { SurveyPlan } from './plan.type';

/** Answers references of a federated graph to plans, with the permission and the names of `surveyPlan`. */
@SurveyResolver(() => SurveyPlan)
export class PlanReferences {
  constructor(
    private readonly references: References,
    private readonly plans: ReadPlans,
  ) {}

  @ResolveReference()
  @Allows('surveys.read')
  plan(reference: Reference, context: object): Promise<SurveyPlan | null> {
    return this.references.allowed(context, 'surveys.read', (reader) => {
      const name = referredName(PLAN_ID, reference);
      return name === undefined ? null : planNamed(context, this.plans, reader).load(name);
    });
  }
}
