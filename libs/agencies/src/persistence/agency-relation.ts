/**
 * The agencies as a relation that statements of higher libs may join. The columns are promised, the table behind them is
 * not. PostgreSQL reads it as the table itself.
 */
export const AGENCY_RELATION = '(select agency_id, code from hailong.agency)';
