import { SurveyFinding, SurveyRefusal, findingOf } from '@hailong/graphql-kit';
import type { AgencyScope } from '@hailong/database';
import { Field, ObjectType, createUnionType } from '@nestjs/graphql';
import { PublishedQuestionnaire } from '../use-cases/publish-questionnaire.use-case';
import { questionnaireType } from './questionnaire.mapping';
import { SurveyQuestionnaire } from './questionnaire.type';

@ObjectType({ description: 'Published: final from now on.' })
export class SurveyQuestionnairePublished {
  @Field(() => SurveyQuestionnaire)
  readonly questionnaire!: SurveyQuestionnaire;

  @Field(() => [SurveyFinding], {
    description: 'Warnings for its author; none of them stood in the way.',
  })
  readonly warnings!: readonly SurveyFinding[];
}

export function publishedType(
  { questionnaire, warnings }: PublishedQuestionnaire,
  reader: AgencyScope,
): SurveyQuestionnairePublished {
  return Object.assign(new SurveyQuestionnairePublished(), {
    questionnaire: questionnaireType(questionnaire, reader),
    warnings: warnings.map(findingOf),
  });
}

export const SurveySaveQuestionnaireResult = createUnionType({
  name: 'SurveySaveQuestionnaireResult',
  types: () => [SurveyQuestionnaire, SurveyRefusal] as const,
});

export const SurveyPublishQuestionnaireResult = createUnionType({
  name: 'SurveyPublishQuestionnaireResult',
  types: () => [SurveyQuestionnairePublished, SurveyRefusal] as const,
});

export const SurveyCopyQuestionnaireResult = createUnionType({
  name: 'SurveyCopyQuestionnaireResult',
  types: () => [SurveyQuestionnaire, SurveyRefusal] as const,
});
