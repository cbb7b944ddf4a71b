import type { Transaction } from '@hailong/database';
import { StoredAddress } from '../domain/fielded-round';

/** Valid forms of one address that the rated agency has seen, all questionnaires and tally classes together. */
export interface SeenForms extends StoredAddress {
  readonly seen: number;
}

const SEEN = `
select agency_id as "agencyId", respondent_group as "group", channel, field, procedure_group as "procedureGroup",
  round_id as "roundId", sum(seen)::int as seen
from hailong.tally where seen > 0`;

/** Counts the seen forms of rounds, of every agency that the door may see. Reads no response. */
export function seenForms(
  tx: Transaction,
  roundIds: readonly number[],
): Promise<(SeenForms & { readonly roundId: number })[]> {
  return tx.query(`${SEEN} and round_id = any ($1) group by 1, 2, 3, 4, 5, 6`, [roundIds]);
}

export function seenFormsOf(tx: Transaction, roundId: number, agencyId: number): Promise<SeenForms[]> {
  return tx.query(`${SEEN} and agency_id = $2 and round_id = $1 group by 1, 2, 3, 4, 5, 6`, [
    roundId,
    agencyId,
  ]);
}
