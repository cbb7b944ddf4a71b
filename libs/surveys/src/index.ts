export { USUAL_FINAL_AFTER_DAYS, isFinalAfterDays } from './domain/final-day';
export { formType } from './graphql/form.mapping';
export { SurveyForm, SurveyChosenText } from './graphql/form.type';
export { SurveyQuotaRule, quotaType } from './graphql/quota.type';
export { roundType } from './graphql/round.mapping';
export { SurveyRound } from './graphql/round.type';
export { SurveyChannel, SurveyQualitySign, SurveyRespondentKind } from './graphql/survey.enums';
export { roundBefore } from './persistence/round-before';
export { ROUNDS_STATE } from './persistence/rounds-state';
export {
  announcedRounds,
  draftSpansOf,
  openAmong,
  openRounds,
  roundSpansOf,
  roundsById,
  roundsOfPeriod,
} from './persistence/round-store';
export { SURVEYS } from './surveys.providers';
export { ReadForm, drawsForm, type RespondentForm } from './use-cases/read-form.use-case';
export { type FollowUp, type RoundListener, RoundListeners } from './use-cases/round-listeners';
export { FIXED_AT_OPENING, type FixedAtOpening } from './use-cases/fixed-at-opening';
export { ROUND_OPTIONS, type RoundOptions } from './use-cases/round-options';
export { FindRounds } from './use-cases/find-rounds.use-case';
