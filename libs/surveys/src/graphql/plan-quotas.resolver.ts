import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { resultOf, ID_OR_CODE } from '@hailong/graphql-kit';
import { Args, Query } from '@nestjs/graphql';
import { ReadQuotasOfPlans } from '../use-cases/read-quotas-of-plans.use-case';
import {
  SurveyPlanQuotasResult,
  SurveyQuotaDifferencesResult,
  differencesType,
  planQuotasType,
} from './quota-origin.type';
import { FindPlans } from '../use-cases/find-plans.use-case';
import { FindRounds } from '../use-cases/find-rounds.use-case';

@SurveyResolver()
export class PlanQuotasResolver {
  constructor(
    private readonly quotas: ReadQuotasOfPlans,
    private readonly plans: FindPlans,
    private readonly rounds: FindRounds,
  ) {}

  @Query(() => SurveyPlanQuotasResult, {
    description:
      'The quota rules that hold in a plan: those it states, and those it inherits from its parents.',
  })
  @Allows('surveys.read')
  async surveyPlanQuotas(
    @ActingAgency() scope: AgencyScope,
    @Args('plan', ID_OR_CODE) plan: string,
  ): Promise<typeof SurveyPlanQuotasResult> {
    const planId = await this.plans.idFor(scope, plan);
    return resultOf(await this.quotas.ofPlan(scope, planId), planQuotasType);
  }

  @Query(() => SurveyQuotaDifferencesResult, {
    description: 'Differences between the plans of a round as they are and as they were when it was planned.',
  })
  @Allows('surveys.read')
  async surveyQuotaDifferences(
    @ActingAgency() scope: AgencyScope,
    @Args('round', ID_OR_CODE) round: string,
  ): Promise<typeof SurveyQuotaDifferencesResult> {
    const roundId = await this.rounds.idFor(scope, round);
    return resultOf(await this.quotas.differences(scope, roundId), differencesType);
  }
}
