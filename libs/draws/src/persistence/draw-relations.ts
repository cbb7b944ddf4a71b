/*
 * The draws and their members as relations that statements of higher libs may join. The columns are promised, the tables
 * behind them are not. PostgreSQL reads them as the tables themselves, walls included.
 */
export const DRAW_RELATION = '(select agency_id, draw_id, round_id, purpose from hailong.draw)';
export const DRAW_MEMBER_RELATION =
  '(select agency_id, draw_id, dossier_id, called_on from hailong.draw_member)';
