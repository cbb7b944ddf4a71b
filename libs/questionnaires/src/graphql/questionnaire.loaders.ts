import { SurveyCriteriaSet, criteriaSetType } from '@hailong/criteria';
import type { AgencyScope } from '@hailong/database';
import { loaderOf } from '@hailong/graphql-kit';
import { ReadQuestionnaires } from '../use-cases/read-questionnaires.use-case';
import { questionnaireType } from './questionnaire.mapping';
import { SurveyQuestionnaire } from './questionnaire.type';

/** Published questionnaires by id, one query for all that a response names. Also for the resolvers of higher libs. */
export function publishedQuestionnaireOf(context: object, questionnaires: ReadQuestionnaires) {
  return loaderOf<number, SurveyQuestionnaire | null>(context, 'published-questionnaire', async (ids) => {
    const records = await questionnaires.published(ids);
    return records.map((record) => (record ? questionnaireType(record) : null));
  });
}

/** Criteria sets by id as the reader sees them; without a reader, published ones. */
export function criteriaSetOf(
  context: object,
  questionnaires: ReadQuestionnaires,
  reader: AgencyScope | undefined,
) {
  return loaderOf<number, SurveyCriteriaSet | null>(
    context,
    `criteria-set for ${reader?.agencyId ?? 'everybody'}`,
    async (ids) => {
      const records = await questionnaires.criteriaSets(reader, ids);
      return records.map((record) => (record ? criteriaSetType(record) : null));
    },
  );
}
