import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf, ID_OR_CODE } from '@hailong/graphql-kit';
import { Args, Mutation } from '@nestjs/graphql';
import { SavePlan } from '../use-cases/save-plan.use-case';
import { SignPlan } from '../use-cases/sign-plan.use-case';
import { planToSave } from './plan.document';
import { SurveyPlanInput, SurveySignatureInput } from './plan.input';
import { SurveySavePlanResult, SurveySignPlanResult } from './plan.result';
import { planType } from './plan.type';
import { FindPlans } from '../use-cases/find-plans.use-case';

@SurveyResolver()
export class PlanChangesResolver {
  constructor(
    private readonly savePlan: SavePlan,
    private readonly signPlan: SignPlan,
    private readonly find: FindPlans,
  ) {}

  @Mutation(() => SurveySavePlanResult, {
    description:
      'Saves a draft: a new one, or instead of the draft of its code. Number and day may be missing.',
  })
  @Allows('surveys.manage')
  async saveSurveyPlan(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyPlanInput,
  ): Promise<typeof SurveySavePlanResult> {
    const { parentPlan } = input;
    const parentId = parentPlan ? await this.find.idFor(scope, parentPlan) : undefined;
    return resultOf(await this.savePlan.save(scope, planToSave(input, parentId)), (plan) =>
      planType(plan, scope),
    );
  }

  @Mutation(() => SurveySignPlanResult, {
    description: 'Makes a draft the legal act; it cannot be changed afterwards.',
  })
  @Allows('surveys.manage')
  async signSurveyPlan(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_CODE) id: string,
    @Args('input', SurveyInputPipe) { number, signedOn }: SurveySignatureInput,
  ): Promise<typeof SurveySignPlanResult> {
    const planId = await this.find.idFor(scope, id);
    return resultOf(await this.signPlan.sign(scope, planId, { number, signedOn }), (plan) =>
      planType(plan, scope),
    );
  }
}
