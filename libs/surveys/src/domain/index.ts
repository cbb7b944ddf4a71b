export { acceptsOn } from './accepts-on';
export { CHANNELS, type Channel, isSelfService, isSentFromOffice } from './channel';
export { lastDay } from './last-day';
export { partsOf } from './planned-rounds';
export { questionnaireFor } from './questionnaire-for';
export { quotaAxes } from './quota-axes';
export {
  QUOTA_MEANINGS,
  type QuotaMeaning,
  type QuotaRule,
  type QuotaScope,
  type QuotaTarget,
  quotaLimit,
  quotaMeaning,
} from './quota-rule';
export { quotaTarget } from './quota-target';
export { responseId } from './response-id';
export type { RoundStep } from './round-state';
export { ACCESSES, type NamedPart, type ProcedureGroup, type RoundAccess } from './service-dimensions';
export { RESPONDENTS, type RespondentKind, type SurveyPlan } from './survey-plan';
export {
  type Deadline,
  type Participant,
  type RespondentGroup,
  type RoundState,
  type RoundWindow,
  type ServiceWindow,
  type SurveyRound,
  referenceWindow,
  unitClassOf,
} from './survey-round';
export type { SurveyTemplate } from './survey-template';
export { vietnameseDay } from './vietnamese-day';
export { yearlyRounds } from './yearly-rounds';
export { type RoundRecord, type RoundSpan } from './round-record';
