import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { StoredPlace } from '../domain/fielded-round';

/** A tally as it is kept: one cell, channel and pile of one agency. */
export interface TallyRow {
  readonly agencyId: number;
  readonly questionnaireId: number;
  /** Position of the respondent group in its round. */
  readonly group: number;
  /** Position of the channel in CHANNELS. */
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

/** Tallies of one place, all questionnaires and classes of forms together. */
export interface PlaceTally extends StoredPlace {
  /** Valid, and within every exact quota. */
  readonly counted: number;
  readonly surplus: number;
  readonly invalid: number;
}

const PLACE = `agency_id as "agencyId", respondent_group as "group", channel, field, procedure_group as "procedureGroup"`;

/** Even classes are counted, odd ones surplus, see `pileOf`. Never a look at a response. */
const BY_PLACE = `
select ${PLACE}, coalesce(sum(responses) filter (where pile in (0, 2)), 0) as counted,
  coalesce(sum(responses) filter (where pile in (1, 3)), 0) as surplus, sum(invalid) as invalid
from hailong.tally`;

/** Of every agency that the door may see. */
export function placeTallies(tx: Transaction, roundId: number): Promise<PlaceTally[]> {
  return tx.query(`${BY_PLACE} where round_id = $1 group by 1, 2, 3, 4, 5`, [roundId]);
}

export function placeTalliesOf(tx: Transaction, roundId: number, agencyId: number): Promise<PlaceTally[]> {
  return tx.query(`${BY_PLACE} where agency_id = $2 and round_id = $1 group by 1, 2, 3, 4, 5`, [
    roundId,
    agencyId,
  ]);
}

/** Counted forms of one place that came on one day. */
export interface ArrivedForms extends StoredPlace {
  readonly receivedOn: CalendarDay;
  readonly counted: number;
}

/** Those of an agency from the day `since` on. Tallies know no day, so this looks at responses. */
export function arrivedForms(
  tx: Transaction,
  roundId: number,
  agencyId: number,
  since: CalendarDay,
): Promise<ArrivedForms[]> {
  return tx.query(
    `select received_on as "receivedOn", ${PLACE}, count(*) as counted from hailong.survey_response
     where agency_id = $2 and round_id = $1 and received_on >= $3 and valid and not surplus
     group by 1, 2, 3, 4, 5, 6`,
    [roundId, agencyId, since],
  );
}
