import type { Transaction } from '@hailong/database';

/** A tally as it is kept: one cell and channel of one agency. */
export interface TallyRow {
  readonly agencyId: number;
  readonly questionnaireId: number;
  /** Position of the respondent group in its round. */
  readonly group: number;
  /** Position of the channel in CHANNELS. */
  readonly channel: number;
  /** Valid responses. */
  readonly responses: number;
  /** Responses marked invalid; in no count. */
  readonly invalid: number;
  readonly counts: readonly number[];
}

const COLUMNS = `agency_id as "agencyId", questionnaire_id as "questionnaireId", respondent_group as "group", channel,
  responses, invalid, counts`;

/** Of every agency that the door may see. */
export function talliesOfRound(tx: Transaction, roundId: number): Promise<TallyRow[]> {
  return tx.query<TallyRow>(`select ${COLUMNS} from hailong.tally where round_id = $1`, [roundId]);
}

export function talliesOfAgency(tx: Transaction, roundId: number, agencyId: number): Promise<TallyRow[]> {
  return tx.query<TallyRow>(`select ${COLUMNS} from hailong.tally where agency_id = $2 and round_id = $1`, [
    roundId,
    agencyId,
  ]);
}
