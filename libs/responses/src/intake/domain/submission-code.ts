import type { InvitationCode } from '@hailong/invitations/domain';
import type { AnswerCode } from '@hailong/questionnaires/domain';

/** The days of the round. */
type RoundCode = 'ROUND_NOT_OPEN' | 'ROUND_CLOSED' | 'ROUND_WINDOW_NOT_OPEN' | 'ROUND_WINDOW_EXPIRED';

/** The form as a whole: its address, channel, key, credential, ticket and sheet. */
type FormCode =
  | 'CREDENTIAL_UNUSABLE'
  | 'CHANNEL_NOT_OPEN'
  | 'GROUP_UNSUITED'
  | 'UNKNOWN_ROUND'
  | 'PARTICIPANT_UNKNOWN'
  | 'UNKNOWN_FIELD'
  | 'UNKNOWN_PROCEDURE_GROUP'
  | 'QUOTA_FULL'
  | 'INVITATION_NEEDED'
  | 'BAD_KEY'
  | 'SERIAL_MISSING'
  | 'SERIAL_TOO_LONG'
  | 'SERIAL_ROUNDED'
  | 'SERIAL_UNREADABLE'
  | 'EXAMPLE_ROW'
  | 'TICKET_UNUSABLE'
  | 'TICKET_TOO_FRESH'
  | 'SHEET_WITHOUT_QUESTIONNAIRE'
  | 'CHANNEL_NEEDS_OPERATOR'
  | 'CHANNEL_NOT_TYPED_IN'
  | 'COUNTER_NEEDED';

/** Every code that a form can be refused with; each has its GraphQL type, or the program does not compile. */
export type SubmissionCode = AnswerCode | RoundCode | InvitationCode | FormCode;
