export { type ClosedCode, acceptsOn, fieldedOn, takesProvenFormsAlone } from './accepts-on';
export { CHANNELS, type Channel, isSelfService, isSentFromOffice, isTypedIn } from './channel';
export {
  FORM_CLASSES,
  type FormClass,
  QUALITY_SIGNS,
  type QualitySign,
  RESPONSE_SIGNS,
  type RemovalRule,
  bitOf,
} from './form-marks';
export { lastDay } from './last-day';
export { serviceTermsOf } from './planned-rounds';
export { PROBLEMS as SURVEY_PROBLEMS } from './problems';
export {
  LOTS,
  formOfLot,
  formsOfLot,
  lotOf,
  lotOfSerial,
  lotToShow,
  questionnairesFor,
  secondForm,
} from './form-of-respondent';
export { quotaAxes } from './quotas/quota-axes';
export {
  QUOTA_MEANINGS,
  type QuotaMeaning,
  type QuotaRule,
  type QuotaScope,
  type QuotaTarget,
  quotaLimit,
  quotaMeaning,
} from './quotas/quota-rule';
export { quotaTarget } from './quotas/quota-target';
export { responseId } from './response-id';
export type { RoundStep } from './round-step';
export {
  ACCESSES,
  type ProcedureGroup,
  type RoundAccess,
  type ServiceCategory,
  TOLD_APART_BY,
  type ToldApartBy,
} from './service-dimensions';
export {
  GROUP_FRAMES,
  type GroupFrame,
  RESPONDENTS,
  type RespondentKind,
  type SurveyPlan,
  type WrittenPlan,
  frameOf,
} from './survey-plan';
export {
  type Deadline,
  type Participant,
  type RespondentGroup,
  type RoundState,
  type RoundWindow,
  type ServiceWindow,
  type SurveyRound,
  leastAnsweredOf,
  referenceWindow,
  unitClassOf,
  type SecondForm,
} from './survey-round';
export type { SurveyTemplate } from './survey-template';
export { vietnameseDay } from './vietnamese-day';
export { yearlyRounds } from './yearly-rounds';
export { type RoundRecord, type RoundSpan } from './round-record';
export { roundNameOf } from './round-name';
