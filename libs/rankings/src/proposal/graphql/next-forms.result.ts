import { SurveyRefusal } from '@hailong/graphql-kit';
import { createUnionType } from '@nestjs/graphql';
import { SurveyNextForms } from './next-forms.type';

export const SurveyNextFormsResult = createUnionType({
  name: 'SurveyNextFormsResult',
  types: () => [SurveyNextForms, SurveyRefusal] as const,
});
