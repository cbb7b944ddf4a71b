import type { Transaction } from '@hailong/database';

/** A tally as it is kept: one cell, channel and pile of one agency. */
export interface TallyRow {
  readonly agencyId: number;
  readonly questionnaireId: number;
  /** Position of the respondent group in its round. */
  readonly group: number;
  /** Number of the channel in CHANNELS. */
  readonly channel: number;
  /** Positions in the lists of the round, from 1; 0: not said. */
  readonly field: number;
  readonly procedureGroup: number;
  /** 0 counted, 1 surplus, 2 counted and flagged, 3 surplus and flagged. */
  readonly pile: number;
  /** Valid responses. */
  readonly responses: number;
  /** Responses marked invalid; in no count. */
  readonly invalid: number;
  readonly counts: readonly number[];
}

const COLUMNS = `agency_id as "agencyId", questionnaire_id as "questionnaireId", respondent_group as "group", channel,
  field, procedure_group as "procedureGroup", pile, responses, invalid, counts`;

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
