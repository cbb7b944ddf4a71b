import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { NO_ID, idOf, resultOf } from '@hailong/graphql-kit';
import { Args, ID, Query } from '@nestjs/graphql';
import { ReadQuotasOfPlans } from '../use-cases/read-quotas-of-plans.use-case';
import {
  SurveyPlanQuotasResult,
  SurveyQuotaDifferencesResult,
  differencesType,
  planQuotasType,
} from './quota-origin.type';

@SurveyResolver()
export class PlanQuotasResolver {
  constructor(private readonly quotas: ReadQuotasOfPlans) {}

  @Query(() => SurveyPlanQuotasResult, {
    description: 'The quota rules that hold in a plan: its own, and those it inherits from its parents.',
  })
  @Allows('surveys.read')
  async surveyPlanQuotas(
    @ActingAgency() scope: AgencyScope,
    @Args('plan', { type: () => ID }) plan: string,
  ): Promise<typeof SurveyPlanQuotasResult> {
    return resultOf(await this.quotas.ofPlan(scope, idOf(plan) ?? NO_ID), planQuotasType);
  }

  @Query(() => SurveyQuotaDifferencesResult, {
    description: 'What the plans of a round say otherwise than when it was planned.',
  })
  @Allows('surveys.read')
  async surveyQuotaDifferences(
    @ActingAgency() scope: AgencyScope,
    @Args('round', { type: () => ID }) round: string,
  ): Promise<typeof SurveyQuotaDifferencesResult> {
    return resultOf(await this.quotas.differences(scope, idOf(round) ?? NO_ID), differencesType);
  }
}
