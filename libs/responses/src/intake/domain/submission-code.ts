/** One answer, by the questionnaire. */
type AnswerCode =
  | 'UNKNOWN_ITEM'
  | 'LEVEL_OUTSIDE_SCALE'
  | 'UNKNOWN_OPTION'
  | 'ANSWER_TO_HIDDEN_ITEM'
  | 'MISSING_OBLIGATORY_ITEM'
  | 'ITEM_ANSWERED_TWICE'
  | 'NOT_APPLICABLE_NOT_OFFERED'
  | 'NUMBER_OUT_OF_BOUNDS'
  | 'TEXT_TOO_LONG'
  | 'WRONG_ANSWER_KIND'
  | 'SHEET_LENGTH'
  | 'SHEET_UNREADABLE';

/** The days of the round. */
type RoundCode = 'ROUND_NOT_OPEN' | 'ROUND_CLOSED' | 'ROUND_WINDOW_NOT_BEGUN' | 'ROUND_WINDOW_OVER';

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
  | 'CHANNEL_NOT_OFFERED'
  | 'WRONG_RESPONDENT_GROUP'
  | 'UNKNOWN_ROUND'
  | 'AGENCY_NOT_IN_ROUND'
  | 'UNKNOWN_FIELD'
  | 'UNKNOWN_PROCEDURE_GROUP'
  | 'QUOTA_FULL'
  | 'INVITATION_NEEDED'
  | 'NOT_ELIGIBLE'
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
