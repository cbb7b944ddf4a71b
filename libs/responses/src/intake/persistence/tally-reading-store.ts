import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { StoredAddress } from '../domain/fielded-round';

/** Tallies of one address, all questionnaires and tally classes together. */
export interface AddressTally extends StoredAddress {
  /** Valid, and within every exact quota. */
  readonly counted: number;
  readonly surplus: number;
  readonly invalid: number;
  readonly screenedOut: number;
}

const ADDRESS = `agency_id as "agencyId", respondent_group as "group", channel, field, procedure_group as "procedureGroup"`;

/** Even classes are counted, odd ones surplus, see `tallyClassOf`. Reads no response. */
const BY_ADDRESS = `
select ${ADDRESS}, coalesce(sum(responses) filter (where tally_class in (0, 2)), 0) as counted,
  coalesce(sum(responses) filter (where tally_class in (1, 3)), 0) as surplus, sum(invalid) as invalid,
  sum(screened_out) as "screenedOut"
from hailong.tally`;

/** Reads the tallies of every agency that the door may see. */
export function addressTallies(tx: Transaction, roundId: number): Promise<AddressTally[]> {
  return tx.query(`${BY_ADDRESS} where round_id = $1 group by 1, 2, 3, 4, 5`, [roundId]);
}

export function addressTalliesOf(
  tx: Transaction,
  roundId: number,
  agencyId: number,
): Promise<AddressTally[]> {
  return tx.query(`${BY_ADDRESS} where agency_id = $2 and round_id = $1 group by 1, 2, 3, 4, 5`, [
    roundId,
    agencyId,
  ]);
}

/** Counted forms of one address that came on one day. */
export interface ArrivedForms extends StoredAddress {
  readonly receivedOn: CalendarDay;
  readonly counted: number;
}

/** Counts the forms of an agency from the day `since` on. Tallies know no day, so this looks at responses. */
export function arrivedForms(
  tx: Transaction,
  roundId: number,
  agencyId: number,
  since: CalendarDay,
): Promise<ArrivedForms[]> {
  return tx.query(
    `select received_on as "receivedOn", ${ADDRESS}, count(*) as counted from hailong.survey_response
     where agency_id = $2 and round_id = $1 and received_on >= $3 and valid and not surplus
     group by 1, 2, 3, 4, 5, 6`,
    [roundId, agencyId, since],
  );
}
