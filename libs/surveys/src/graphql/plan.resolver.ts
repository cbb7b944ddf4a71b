import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { AgencyScope } from '@hailong/database';
import {
  AskedPage,
  beforeIdOf,
  connectionOf,
  SurveyInputPipe,
  SurveyPageArgs,
  ID_OR_CODE,
} from '@hailong/graphql-kit';
import { Args, Context, ObjectType, Parent, Query, ResolveField } from '@nestjs/graphql';
import { ReadPlans } from '../use-cases/read-plans.use-case';
import { SurveyPlan, planType } from './plan.type';
import { planOf } from './plan.loaders';
import { PlanRecord } from '../persistence/plan-store';
import { FindPlans } from '../use-cases/find-plans.use-case';

@ObjectType()
export class SurveyPlanConnection extends connectionOf(SurveyPlan, 'SurveyPlan') {}

@SurveyResolver(() => SurveyPlan)
export class PlanResolver {
  constructor(
    private readonly plans: ReadPlans,
    private readonly find: FindPlans,
    private readonly organisation: ReadOrganisation,
  ) {}

  @Query(() => SurveyPlan, {
    nullable: true,
    description: 'A plan of the agency, drafts included, or a signed plan of any agency.',
  })
  @Allows('surveys.read')
  async surveyPlan(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_CODE) id: string,
  ): Promise<SurveyPlan | undefined> {
    const [record] = await this.plans.byIds(scope, [await this.find.idFor(scope, id)]);
    return record && planType(record, scope);
  }

  @Query(() => SurveyPlanConnection, { description: 'Plans of the agency, newest first.' })
  @Allows('surveys.read')
  async surveyPlans(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { first, after }: SurveyPageArgs,
  ): Promise<SurveyPlanConnection> {
    const records = await this.plans.page(scope, beforeIdOf(after), first + 1);
    return connectionOfPlans(records, scope, { first, after });
  }

  @Query(() => SurveyPlanConnection, {
    description:
      'Signed plans of the units above the agency, newest first: those that its own plan can name in `parentPlan`.',
  })
  @Allows('surveys.read')
  async surveyPlansAbove(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { first, after }: SurveyPageArgs,
  ): Promise<SurveyPlanConnection> {
    const records = await this.plans.pageAbove(scope, beforeIdOf(after), first + 1);
    return connectionOfPlans(records, scope, { first, after });
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

function connectionOfPlans(
  records: readonly PlanRecord[],
  scope: AgencyScope,
  asked: AskedPage,
): SurveyPlanConnection {
  const nodes = records.map((record) => planType(record, scope));
  return SurveyPlanConnection.from(nodes, asked, ({ id }) => String(id));
}
