export * from './domain/accepts-on';
export * from './domain/answer-sheet';
export * from './domain/check-plan';
export * from './domain/check-questionnaire';
export * from './domain/check-quotas';
export * from './domain/check-round';
export * from './domain/choices-of';
export * from './domain/compiled-form';
export * from './domain/display-rule';
export * from './domain/eligibility';
export { LONGEST_OTHER_TEXT } from './domain/fill-item';
export * from './domain/fill-sheet';
export * from './domain/filled-answer';
export type { FilledNumber, FilledSheet, FilledText } from './domain/filled-sheet';
export * from './domain/item-codes';
export * from './domain/item-counts';
export { DEFAULT_MINIMUM_RESPONSES, partsOf } from './domain/planned-rounds';
export * from './domain/questionnaire';
export * from './domain/questionnaire-for';
export * from './domain/questionnaire-warnings';
export * from './domain/quota-axes';
export * from './domain/quota-origin';
export * from './domain/quota-rule';
export * from './domain/quota-target';
export * from './domain/read-sheet';
export * from './domain/response-id';
export * from './domain/round-state';
export * from './domain/survey-plan';
export * from './domain/survey-round';
export * from './domain/survey-template';
export * from './domain/vietnamese-day';
export { writtenNumber } from './domain/written-number';
export * from './domain/yearly-rounds';
export { SurveyForm } from './graphql/form.type';
export * from './graphql/questionnaire.mapping';
export { SurveyQuestionnaire } from './graphql/questionnaire.type';
export { SurveyQuotaRule, quotaType } from './graphql/quota.type';
export * from './graphql/round.mapping';
// The GraphQL type; the document of a round is RoundRecord['document'].
export { SurveyRound } from './graphql/round.type';
export type { SurveyRound as SurveyRoundDocument } from './domain/survey-round';
export * from './graphql/survey.enums';
export { publishedQuestionnaireOf } from './graphql/survey.loaders';
export { plansById, type PlanRecord, type PlanState } from './persistence/plan-store';
export {
  questionnairesById,
  type QuestionnaireRecord,
  type QuestionnaireState,
} from './persistence/questionnaire-store';
export {
  announcedPage,
  draftSpansOf,
  openRounds,
  roundByCode,
  roundSpansOf,
  roundsById,
  type RoundRecord,
  type RoundSpan,
} from './persistence/round-store';
export { takeRoundTurn } from './persistence/surveys-turn';
export * from './surveys.providers';
export { TEMPLATE_CODES, readTemplate, type TemplateCode } from './templates/template-catalogue';
export { parseCriteriaSet } from './templates/shape/criteria-set-shape';
export { parsePlan } from './templates/shape/plan-shape';
export { parseQuestionnaire } from './templates/shape/questionnaire-shape';
export { parseTemplate } from './templates/shape/template-shape';
export * from './use-cases/close-round.use-case';
export * from './use-cases/copy-questionnaire.use-case';
export * from './use-cases/finalise-round.use-case';
export type { LoadedTemplate } from './use-cases/keep-template';
export * from './use-cases/load-template.use-case';
export * from './use-cases/open-round.use-case';
export * from './use-cases/plan-yearly-rounds.use-case';
export * from './use-cases/publish-questionnaire.use-case';
export * from './use-cases/read-form.use-case';
export * from './use-cases/read-plans.use-case';
export * from './use-cases/read-questionnaires.use-case';
export * from './use-cases/read-quotas-of-plans.use-case';
export * from './use-cases/read-rounds.use-case';
export * from './use-cases/read-templates.use-case';
export type { NamedParticipant } from './use-cases/round-participants';
export * from './use-cases/save-plan.use-case';
export * from './use-cases/save-questionnaire.use-case';
export * from './use-cases/save-round.use-case';
export * from './use-cases/sign-plan.use-case';
export * from './use-cases/round-followers';
export type { RoundMoved } from './use-cases/step-round';
