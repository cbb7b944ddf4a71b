import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';

/** Whose admissions. */
export interface AdmissionPlace {
  readonly agencyId: number;
  readonly roundId: number;
}

export interface NewAdmission {
  readonly tokenHash: Buffer;
  readonly shortCodeHash: Buffer;
  readonly expiresOn: CalendarDay;
}

export interface AdmissionRow {
  readonly tokenHash: Buffer;
  readonly expiresOn: CalendarDay;
  /** SHA-256 of the blinded message that was signed for it; null while none was. */
  readonly blindedHash: Buffer | null;
  /** An answer without a script was found for it. */
  readonly used: boolean;
}

/** How an admission is looked for: by the hash of its token or the keyed hash of its short code. */
export type AdmissionKey = { readonly tokenHash: Buffer } | { readonly shortCodeHash: Buffer };

const COLUMNS = `token_hash as "tokenHash", expires_on as "expiresOn", blinded_hash as "blindedHash", used`;

/** In the order given, which must be a shuffled one. What is there already stays. */
export async function insertAdmissions(
  tx: Transaction,
  { agencyId, roundId }: AdmissionPlace,
  admissions: readonly NewAdmission[],
): Promise<void> {
  await tx.query(
    `insert into hailong.admission (agency_id, round_id, token_hash, short_code_hash, expires_on)
     select $1, $2, a.* from unnest($3::bytea[], $4::bytea[], $5::date[]) as a(token_hash, short_code_hash, expires_on)
     on conflict do nothing`,
    [
      ...[agencyId, roundId],
      admissions.map(({ tokenHash }) => tokenHash),
      admissions.map(({ shortCodeHash }) => shortCodeHash),
      admissions.map(({ expiresOn }) => expiresOn),
    ],
  );
}

/** All of a round and agency, by their hash. Whoever needs to know of one person reads them all, so that no log names one. */
export function admissionsOf(
  tx: Transaction,
  { agencyId, roundId }: AdmissionPlace,
): Promise<AdmissionRow[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.admission where agency_id = $1 and round_id = $2 order by token_hash`,
    [agencyId, roundId],
  );
}

export async function admissionBy(
  tx: Transaction,
  { agencyId, roundId }: AdmissionPlace,
  key: AdmissionKey,
): Promise<AdmissionRow | undefined> {
  const [column, hash] =
    'tokenHash' in key ? ['token_hash', key.tokenHash] : ['short_code_hash', key.shortCodeHash];
  const [row] = await tx.query<AdmissionRow>(
    `select ${COLUMNS} from hailong.admission where agency_id = $1 and round_id = $2 and ${column} = $3`,
    [agencyId, roundId, hash],
  );
  return row;
}

/** False: it was exchanged or used meanwhile. */
export async function markExchanged(
  tx: Transaction,
  { agencyId, roundId }: AdmissionPlace,
  tokenHash: Buffer,
  blindedHash: Buffer,
): Promise<boolean> {
  const rows = await tx.query(
    `update hailong.admission set blinded_hash = $4
     where agency_id = $1 and round_id = $2 and token_hash = $3 and blinded_hash is null and not used
     returning round_id`,
    [agencyId, roundId, tokenHash, blindedHash],
  );
  return rows.length > 0;
}

export async function markUsed(
  tx: Transaction,
  { agencyId, roundId }: AdmissionPlace,
  tokenHashes: readonly Buffer[],
): Promise<void> {
  await tx.query(
    `update hailong.admission set used = true where agency_id = $1 and round_id = $2 and token_hash = any ($3::bytea[])`,
    [agencyId, roundId, tokenHashes],
  );
}

/** Held until the transaction ends. An exchange and an answer without a script of one admission take turns. */
export async function takeAdmissionTurn(tx: Transaction, turn: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1::bigint)', [turn]);
}

/** Held until the transaction ends: admissions of one agency are made one group after the other. */
export async function takeAdmissionsTurn(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.admissions'), $1)`, [agencyId]);
}
