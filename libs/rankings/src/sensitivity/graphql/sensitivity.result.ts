import { SurveyRefusal } from '@hailong/graphql-kit';
import { createUnionType } from '@nestjs/graphql';
import { SurveySchemeSensitivity } from './sensitivity.type';

export const SurveySchemeSensitivityResult = createUnionType({
  name: 'SurveySchemeSensitivityResult',
  types: () => [SurveySchemeSensitivity, SurveyRefusal] as const,
});
