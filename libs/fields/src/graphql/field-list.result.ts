import { SurveyRefusal } from '@hailong/graphql-kit';
import { createUnionType } from '@nestjs/graphql';
import { SurveyFieldList } from './field-list.type';

export const SurveySaveFieldListResult = fieldListResult('SurveySaveFieldListResult');
export const SurveyPublishFieldListResult = fieldListResult('SurveyPublishFieldListResult');

/** Makes a union for one mutation, so that each may get further outcomes on its own. */
function fieldListResult(name: string) {
  return createUnionType({ name, types: () => [SurveyFieldList, SurveyRefusal] as const });
}
