import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { NO_ID, SurveyInputPipe, idOf, resultOf } from '@hailong/graphql-kit';
import { Args, ID, Mutation } from '@nestjs/graphql';
import { SavePlan } from '../use-cases/save-plan.use-case';
import { SignPlan } from '../use-cases/sign-plan.use-case';
import { planToSave } from './plan.document';
import { SurveyPlanInput, SurveySignatureInput } from './plan.input';
import { SaveSurveyPlanResult, SignSurveyPlanResult } from './plan.result';
import { planType } from './plan.type';

@SurveyResolver()
export class PlanChangesResolver {
  constructor(
    private readonly save: SavePlan,
    private readonly sign: SignPlan,
  ) {}

  @Mutation(() => SaveSurveyPlanResult, {
    description:
      'Keeps a draft: a new one, or in place of the draft of its code. Number and day may be missing.',
  })
  @Allows('surveys.manage')
  async saveSurveyPlan(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyPlanInput,
  ): Promise<typeof SaveSurveyPlanResult> {
    return resultOf(await this.save.run(scope, planToSave(input)), (plan) => planType(plan, scope));
  }

  @Mutation(() => SignSurveyPlanResult, {
    description: 'Makes a draft the legal act; it cannot be changed afterwards.',
  })
  @Allows('surveys.manage')
  async signSurveyPlan(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
    @Args('input', SurveyInputPipe) { number, signedOn }: SurveySignatureInput,
  ): Promise<typeof SignSurveyPlanResult> {
    return resultOf(await this.sign.run(scope, idOf(id) ?? NO_ID, { number, signedOn }), (plan) =>
      planType(plan, scope),
    );
  }
}
