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

/** Questionnaires by id or code as the reader sees them, with one query for all that a request refers to. */
export function questionnaireNamed(context: object, questionnaires: ReadQuestionnaires, reader: AgencyScope) {
  return loaderOf<string, SurveyQuestionnaire | null>(
    context,
    `questionnaire by name for ${reader.agencyId}`,
    async (names) => {
      const records = await questionnaires.named(reader, names);
      return records.map((record) => (record ? questionnaireType(record, reader) : null));
    },
  );
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
