import { type Transaction, stateOfRows } from '@hailong/database';

const OF_ROUNDS = 'round_id = any ($1) and ($2::int is null or agency_id = $2)';

/**
 * SQL expression of the state of all figures that a door may see: another text after a block, an account or a joined rest is added or
 * written again. Takes the rounds as `$1`, and as `$2` the agency, or null for all. Reads no counts.
 */
export const SHOWN_STATE = [
  stateOfRows('hailong.block_tally', `${OF_ROUNDS} and shown_on is not null`),
  stateOfRows('hailong.form_account', OF_ROUNDS),
  stateOfRows('hailong.unit_group_tally', OF_ROUNDS),
].join(` || '|' || `);

/** State of all figures of rounds that the door may see, of all agencies or one, see {@link SHOWN_STATE}. */
export async function shownState(
  tx: Transaction,
  roundIds: readonly number[],
  agencyId?: number,
): Promise<string> {
  const [row] = await tx.query<{ state: string }>(`select ${SHOWN_STATE} as state`, [
    roundIds,
    agencyId ?? null,
  ]);
  return row?.state ?? '';
}
