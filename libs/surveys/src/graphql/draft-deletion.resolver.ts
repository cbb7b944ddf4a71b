import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { ID_OR_CODE, ID_OR_VERSION, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation } from '@nestjs/graphql';
import { DeleteCriteriaSet } from '../use-cases/delete-criteria-set.use-case';
import { DeletePlan } from '../use-cases/delete-plan.use-case';
import { DeleteQuestionnaire } from '../use-cases/delete-questionnaire.use-case';
import { DeleteRound } from '../use-cases/delete-round.use-case';
import {
  SurveyDeleteCriteriaSetResult,
  SurveyDeletePlanResult,
  SurveyDeleteQuestionnaireResult,
  SurveyDeleteRoundResult,
  deletedType,
} from './draft-deletion.result';

@SurveyResolver()
export class DraftDeletionResolver {
  constructor(
    private readonly sets: DeleteCriteriaSet,
    private readonly forms: DeleteQuestionnaire,
    private readonly plans: DeletePlan,
    private readonly rounds: DeleteRound,
  ) {}

  @Mutation(() => SurveyDeleteCriteriaSetResult, {
    description: 'Deletes a draft that no questionnaire rates; a code alone means its newest version.',
  })
  @Allows('surveys.manage')
  async deleteSurveyCriteriaSet(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_VERSION) id: string,
  ): Promise<typeof SurveyDeleteCriteriaSetResult> {
    return resultOf(await this.sets.delete(scope, id), deletedType);
  }

  @Mutation(() => SurveyDeleteQuestionnaireResult, {
    description: 'Deletes a draft that no plan needs; a code alone means its newest version.',
  })
  @Allows('surveys.manage')
  async deleteSurveyQuestionnaire(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_VERSION) id: string,
  ): Promise<typeof SurveyDeleteQuestionnaireResult> {
    return resultOf(await this.forms.delete(scope, id), deletedType);
  }

  @Mutation(() => SurveyDeletePlanResult, {
    description: 'Deletes an unsigned plan under which no round and no other plan stands.',
  })
  @Allows('surveys.manage')
  async deleteSurveyPlan(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_CODE) id: string,
  ): Promise<typeof SurveyDeletePlanResult> {
    return resultOf(await this.plans.delete(scope, id), ({ code }) => deletedType({ code }));
  }

  @Mutation(() => SurveyDeleteRoundResult, {
    description: 'Deletes a round that was never opened and has no draw.',
  })
  @Allows('rounds.manage')
  async deleteSurveyRound(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_CODE) id: string,
  ): Promise<typeof SurveyDeleteRoundResult> {
    return resultOf(await this.rounds.delete(scope, id), ({ code }) => deletedType({ code }));
  }
}
