import type { AnswerCode } from '@hailong/questionnaires/domain';

/** The days of the round. */
type RoundCode = 'ROUND_NOT_OPEN' | 'ROUND_CLOSED' | 'ROUND_WINDOW_NOT_OPEN' | 'ROUND_WINDOW_EXPIRED';

/** The invitation and what it was exchanged for. */
type InvitationCode =
  | 'CREDENTIAL_UNUSABLE'
  | 'INVITATION_UNKNOWN'
  | 'INVITATION_EXPIRED'
  | 'INVITATION_ANSWERED'
  | 'INVITATION_EXCHANGED'
  | 'INVITATION_KEY_UNCLEAR'
  | 'SHORT_CODE_MISTYPED';

/** The form as a whole: its address, channel, key, ticket and sheet. */
type FormCode =
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
