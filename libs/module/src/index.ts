export { ReadOrganisation } from '@hailong/agencies';
export { isOpenToAll, limitAnonymousBodies } from '@hailong/access';
export type { ActorResolver, PublicMetadata, SurveyActor } from '@hailong/access';
export type { SurveyRole } from '@hailong/access/domain';
export { dataHome, migrate, provision } from '@hailong/database';
export { limitCost, limitRootFields } from '@hailong/graphql-kit';
export type { Clock } from '@hailong/kernel';
export { SIGNATURE_HEADER, deliveryFromVariables, isSignedBy, zaloTokensInFile } from '@hailong/invitations';
export { type LetterOptions, lettersFromVariables } from '@hailong/letters';
export type {
  DeliveryMessage,
  DeliveryOutcome,
  DeliveryPort,
  DeliveryReport,
  ReportCall,
} from '@hailong/invitations/domain';
export type {
  DeliveryOptions,
  SmsOptions,
  SmtpOptions,
  ZaloOptions,
  ZaloTokenStore,
  ZaloTokens,
} from '@hailong/invitations';
export {
  type GateSettings,
  type IntakeOptions,
  type InvitationOptions,
  type QuotaOptions,
  type RecontactOptions,
  type BlockSettings,
  type RoundSettings,
  type SatisfactionSurveyOptions,
} from './options';
export type { NotReadyReason, SurveyReadiness } from './readiness';
export { queueAnonymousCallers } from './queue-anonymous-callers';
export { SatisfactionSurveyModule } from './satisfaction-survey.module';
export { SurveyHealth } from './survey-health';
export { type Stopped, type StopTerms, stopGracefully } from './stop-gracefully';
export { type StoredSecretKey, storedSecretKey } from './stored-secret-key';
