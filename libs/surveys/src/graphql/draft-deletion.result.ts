import { SurveyRefusal } from '@hailong/graphql-kit';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';

@ObjectType({ description: 'The draft is gone; the trail keeps it.' })
export class SurveyDraftDeleted {
  @Field()
  readonly code!: string;

  @Field(() => Int, { nullable: true, description: 'Of a criteria set or questionnaire.' })
  readonly version!: number | null;
}

export function deletedType({
  code,
  version = null,
}: {
  code: string;
  version?: number | null;
}): SurveyDraftDeleted {
  return Object.assign(new SurveyDraftDeleted(), { code, version });
}

export const SurveyDeleteCriteriaSetResult = deletionResult('SurveyDeleteCriteriaSetResult');
export const SurveyDeleteQuestionnaireResult = deletionResult('SurveyDeleteQuestionnaireResult');
export const SurveyDeletePlanResult = deletionResult('SurveyDeletePlanResult');
export const SurveyDeleteRoundResult = deletionResult('SurveyDeleteRoundResult');

/** Makes a union for each mutation, so that each may get another outcome without the others. */
function deletionResult(name: string) {
  return createUnionType({ name, types: () => [SurveyDraftDeleted, SurveyRefusal] as const });
}
