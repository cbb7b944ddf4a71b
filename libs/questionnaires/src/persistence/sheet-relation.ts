/**
 * Layout of the answer sheets of questionnaires, as a relation that statements of higher libs may join. The columns
 * are promised, the table behind them is not. PostgreSQL reads it as the table itself.
 */
export const SHEET_RELATION =
  '(select questionnaire_id, sheet_offsets, sheet_size from hailong.questionnaire)';
