export { SurveyDisplayRule, displayRuleType } from './graphql/display-rule.type';
export { SurveyNumberBounds } from './graphql/item.type';
export { SurveyItemKind, SurveyPurpose } from './graphql/questionnaire.enums';
export { LANGUAGE_TAG } from './graphql/questionnaire.input';
export { publishedQuestionnaireOf } from './graphql/questionnaire.loaders';
export { numberBoundsType, questionnaireType } from './graphql/questionnaire.mapping';
export { SurveyQuestionnaire } from './graphql/questionnaire.type';
export {
  type QuestionnaireRecord,
  insertQuestionnaire,
  newestPublished,
  newestVersions,
  publishQuestionnaire,
  questionnairesById,
} from './persistence/questionnaire-store';
export { deleteQuestionnaireDraft, questionnairesRating, versionsOf } from './persistence/delete-draft';
export { SHEET_RELATION } from './persistence/sheet-relation';
export { QUESTIONNAIRES } from './questionnaires.providers';
export { FindQuestionnaires } from './use-cases/find-questionnaires.use-case';
export { ReadQuestionnaires } from './use-cases/read-questionnaires.use-case';
