import type { Transaction } from '@hailong/database';

/** Keys of rows with the transaction that wrote them: another one of whatever a row holds is another digest. */
const rowsOf = (table: string, key: string, shown = 'true') =>
  `coalesce((select string_agg(concat_ws('/', ${key}, xmin), ',' order by ${key}) from ${table}
     where round_id = any ($1) and ($2::int is null or agency_id = $2) and ${shown}), '')`;

const DIGEST = `select encode(sha256(convert_to(concat_ws('|',
  ${rowsOf('hailong.block_tally', 'agency_id, round_id, block_no', 'shown_on is not null')},
  ${rowsOf('hailong.form_account', 'agency_id, round_id, respondent_group')},
  ${rowsOf('hailong.unit_group_tally', 'agency_id, round_id, unit_group, questionnaire_id, respondent_group')}), 'UTF8')), 'hex') as digest`;

/**
 * Digest of all figures of rounds that the door may see, of all agencies or one: hexadecimal, and the same as long as no block, account
 * or joined rest is added or written again. Reads no counts.
 */
export async function shownDigest(
  tx: Transaction,
  roundIds: readonly number[],
  agencyId?: number,
): Promise<string> {
  const [row] = await tx.query<{ digest: string }>(DIGEST, [roundIds, agencyId ?? null]);
  return row?.digest ?? '';
}
