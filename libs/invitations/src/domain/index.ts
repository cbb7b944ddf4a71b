export type {
  DeliveryMessage,
  DeliveryOutcome,
  DeliveryPort,
  DeliveryReport,
  ReportCall,
} from '../delivery/domain/delivery';
export { explainReason } from '../delivery/domain/failure-reasons';
export { base64urlBytes } from './base64url';
export { type Credential, credentialResponseKey } from './credential';
export { type InvitationCode } from './problems';
export { MOST_INVITATIONS } from './invitation-source';
export { type InvitationPort, type MessagePort } from '../delivery/domain/invitation-port';
export { INVITATION_PORTS } from '../delivery/domain/invitation-port';
export { shuffled } from './shuffle';
export { type InvitationKey } from './invitation-key';
export { restDaysFromVariables } from './rest-days';
