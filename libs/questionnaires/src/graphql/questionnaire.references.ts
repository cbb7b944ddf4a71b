import { Allows, References, SurveyResolver } from '@hailong/access';
import { Reference, referredName } from '@hailong/graphql-kit';
import { QUESTIONNAIRE_ID } from '@hailong/kernel';
import { ResolveReference } from '@nestjs/graphql';
import { ReadQuestionnaires } from '../use-cases/read-questionnaires.use-case';
import { questionnaireNamed } from './questionnaire.loaders';
import { SurveyQuestionnaire } from './questionnaire.type';

/** Answers references of a federated graph to questionnaires, with the permission and the names of `surveyQuestionnaire`. */
@SurveyResolver(() => SurveyQuestionnaire)
export class QuestionnaireReferences {
  constructor(
    private readonly references: References,
    private readonly questionnaires: ReadQuestionnaires,
  ) {}

  @ResolveReference()
  @Allows('surveys.read')
  questionnaire(reference: Reference, context: object): Promise<SurveyQuestionnaire | null> {
    return this.references.allowed(context, 'surveys.read', (reader) => {
      const name = referredName(QUESTIONNAIRE_ID, reference);
      return name === undefined ? null : questionnaireNamed(context, this.questionnaires, reader).load(name);
    });
  }
}
