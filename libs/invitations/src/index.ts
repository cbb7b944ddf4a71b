export {
  DELIVERY_OPTIONS,
  type DeliveryOptions,
  type ResolvedDelivery,
  type SmtpOptions,
  type WebhookOptions,
  resolveDelivery,
  webhookMistake,
} from './delivery/ports/delivery-options';
export type { SmsOptions } from './delivery/ports/sms-options';
export type { ZaloOptions, ZaloTokenStore, ZaloTokens } from './delivery/ports/zalo-options';
export { zaloTokensInFile } from './delivery/ports/zalo-tokens-in-file';
export { DELIVERY_PAGES } from './delivery/delivery.providers';
export { deliveryFromVariables } from './delivery/ports/delivery-variables';
export { postSigned } from './delivery/ports/post-signed';
export { SIGNATURE_HEADER, isSignedBy } from './delivery/ports/webhook-signature';
export { INVITATIONS } from './invitations.providers';
export { DossierTickets } from './dossier-tickets/use-cases/dossier-tickets';
export { type HandedTicket, HandOutTicket } from './dossier-tickets/use-cases/hand-out-ticket.use-case';
export { type InvitationRow, invitedPeople, roundsOfDrawnPeople } from './persistence/invited-people';
export { type AnswerSent, AnswerWithoutScript } from './use-cases/answer-without-script.use-case';
export { CredentialKeys } from './use-cases/credential-keys';
export { type CheckedHalf, HalfProofs } from './use-cases/half-proofs';
export { GUESS_LIMIT, type GuessLimit, LimitGuesses } from './use-cases/guess-limit';
export { STORED_ANSWERS, type StoredAnswers } from './use-cases/stored-answers';
export { USUAL_REST_DAYS, isRestDays } from './domain/rest-days';
export { REST_DAYS } from './use-cases/invite-people.use-case';
export { ANSWER_PAGE } from './use-cases/invitation-links';
