import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { AgencyScope } from '@hailong/database';
import { beforeIdOf, connectionOf, idOf, NO_ID, SurveyInputPipe, SurveyPageArgs } from '@hailong/graphql-kit';
import { Args, Context, ID, ObjectType, Parent, Query, ResolveField } from '@nestjs/graphql';
import { ReadPlans } from '../use-cases/read-plans.use-case';
import { SurveyPlan, planType } from './plan.type';
import { planOf } from './plan.loaders';

@ObjectType()
export class SurveyPlanConnection extends connectionOf(SurveyPlan, 'SurveyPlan') {}

@SurveyResolver(() => SurveyPlan)
export class PlanResolver {
  constructor(
    private readonly plans: ReadPlans,
    private readonly organisation: ReadOrganisation,
  ) {}

  @Query(() => SurveyPlan, {
    nullable: true,
    description: "One's own, drafts included, or a signed one of any agency.",
  })
  @Allows('surveys.read')
  async surveyPlan(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<SurveyPlan | undefined> {
    const [record] = await this.plans.byIds(scope, [idOf(id) ?? NO_ID]);
    return record && planType(record, scope);
  }

  @Query(() => SurveyPlanConnection, { description: "One's own, newest first." })
  @Allows('surveys.read')
  async surveyPlans(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { first, after }: SurveyPageArgs,
  ): Promise<SurveyPlanConnection> {
    const records = await this.plans.page(scope, beforeIdOf(after), first + 1);
    const nodes = records.map((record) => planType(record, scope));
    return SurveyPlanConnection.from(nodes, first, ({ id }) => String(id));
  }

  @ResolveField(() => SurveyAgency, { nullable: true, description: 'The agency that issues it.' })
  agency(@Parent() plan: SurveyPlan, @Context() context: object): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(plan.agencyId);
  }

  @ResolveField(() => SurveyPlan, { nullable: true, description: 'The plan it carries out.' })
  parentPlan(
    @Parent() { parentPlanId, reader }: SurveyPlan,
    @Context() context: object,
  ): Promise<SurveyPlan | null> | null {
    return parentPlanId === undefined ? null : planOf(context, this.plans, reader).load(parentPlanId);
  }
}
