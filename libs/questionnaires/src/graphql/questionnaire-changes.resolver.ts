import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf, ID_OR_VERSION } from '@hailong/graphql-kit';
import { Args, Mutation } from '@nestjs/graphql';
import { CopyQuestionnaire } from '../use-cases/copy-questionnaire.use-case';
import { PublishQuestionnaire } from '../use-cases/publish-questionnaire.use-case';
import { SaveQuestionnaire } from '../use-cases/save-questionnaire.use-case';
import { questionnaireToSave } from './questionnaire.document';
import { SurveyQuestionnaireInput } from './questionnaire.input';
import { questionnaireType } from './questionnaire.mapping';
import {
  SurveyCopyQuestionnaireResult,
  SurveyPublishQuestionnaireResult,
  SurveySaveQuestionnaireResult,
  publishedType,
} from './questionnaire.result';
import { FindQuestionnaires } from '../use-cases/find-questionnaires.use-case';
import { FindCriteriaSets } from '@hailong/criteria';

@SurveyResolver()
export class QuestionnaireChangesResolver {
  constructor(
    private readonly saveQuestionnaire: SaveQuestionnaire,
    private readonly publishQuestionnaire: PublishQuestionnaire,
    private readonly copyQuestionnaire: CopyQuestionnaire,
    private readonly find: FindQuestionnaires,
    private readonly criteriaSets: FindCriteriaSets,
  ) {}

  @Mutation(() => SurveySaveQuestionnaireResult, {
    description: 'Saves a draft: the first of its code, or instead of the draft there is.',
  })
  @Allows('surveys.manage')
  async saveSurveyQuestionnaire(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyQuestionnaireInput,
  ): Promise<typeof SurveySaveQuestionnaireResult> {
    const { criteriaSet } = input;
    const setId = criteriaSet ? await this.criteriaSets.idFor(scope, criteriaSet) : undefined;
    return resultOf(await this.saveQuestionnaire.save(scope, questionnaireToSave(input, setId)), (kept) =>
      questionnaireType(kept, scope),
    );
  }

  @Mutation(() => SurveyPublishQuestionnaireResult, { description: 'Makes a draft final for good.' })
  @Allows('surveys.manage')
  async publishSurveyQuestionnaire(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_VERSION) id: string,
  ): Promise<typeof SurveyPublishQuestionnaireResult> {
    return resultOf(
      await this.publishQuestionnaire.publish(scope, await this.find.idFor(scope, id)),
      (published) => publishedType(published, scope),
    );
  }

  @Mutation(() => SurveyCopyQuestionnaireResult, {
    description: "A draft of one's own out of one's own or any published one; the next version of its code.",
  })
  @Allows('surveys.manage')
  async copySurveyQuestionnaire(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_VERSION) id: string,
    @Args('code', { type: () => String, nullable: true, description: 'Default the code it has.' })
    code?: string,
  ): Promise<typeof SurveyCopyQuestionnaireResult> {
    const input = { questionnaireId: await this.find.idFor(scope, id), code: code ?? undefined };
    return resultOf(await this.copyQuestionnaire.copy(scope, input), (copied) =>
      questionnaireType(copied, scope),
    );
  }
}
