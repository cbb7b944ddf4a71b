import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { NO_ID, SurveyInputPipe, idOf, resultOf } from '@hailong/graphql-kit';
import { Args, ID, Mutation } from '@nestjs/graphql';
import { CopyQuestionnaire } from '../use-cases/copy-questionnaire.use-case';
import { PublishQuestionnaire } from '../use-cases/publish-questionnaire.use-case';
import { SaveQuestionnaire } from '../use-cases/save-questionnaire.use-case';
import { questionnaireToSave } from './questionnaire.document';
import { SurveyQuestionnaireInput } from './questionnaire.input';
import { questionnaireType } from './questionnaire.mapping';
import {
  CopySurveyQuestionnaireResult,
  PublishSurveyQuestionnaireResult,
  SaveSurveyQuestionnaireResult,
  publishedType,
} from './questionnaire.result';

@SurveyResolver()
export class QuestionnaireChangesResolver {
  constructor(
    private readonly save: SaveQuestionnaire,
    private readonly publish: PublishQuestionnaire,
    private readonly copy: CopyQuestionnaire,
  ) {}

  @Mutation(() => SaveSurveyQuestionnaireResult, {
    description: 'Keeps a draft: the first of its code, or in place of the draft there is.',
  })
  @Allows('surveys.manage')
  async saveSurveyQuestionnaire(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyQuestionnaireInput,
  ): Promise<typeof SaveSurveyQuestionnaireResult> {
    return resultOf(await this.save.run(scope, questionnaireToSave(input)), (kept) =>
      questionnaireType(kept, scope),
    );
  }

  @Mutation(() => PublishSurveyQuestionnaireResult, { description: 'Makes a draft final for good.' })
  @Allows('surveys.manage')
  async publishSurveyQuestionnaire(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof PublishSurveyQuestionnaireResult> {
    return resultOf(await this.publish.run(scope, idOf(id) ?? NO_ID), (published) =>
      publishedType(published, scope),
    );
  }

  @Mutation(() => CopySurveyQuestionnaireResult, {
    description: "A draft of one's own out of one's own or any published one; the next version of its code.",
  })
  @Allows('surveys.manage')
  async copySurveyQuestionnaire(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
    @Args('code', { type: () => String, nullable: true, description: 'Default the code it has.' })
    code?: string,
  ): Promise<typeof CopySurveyQuestionnaireResult> {
    const input = { questionnaireId: idOf(id) ?? NO_ID, code: code ?? undefined };
    return resultOf(await this.copy.run(scope, input), (copied) => questionnaireType(copied, scope));
  }
}
