import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';

/** Keys of a round and agency as they are stored: sealed, or destroyed. */
export interface SecretRow {
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Buffer;
  /** PKCS #8, DER, sealed; null once destroyed. */
  readonly sealedSigningKey: Buffer | null;
  /** 32 bytes, sealed; null once destroyed. */
  readonly sealedTokenKey: Buffer | null;
}

export interface NewSecret {
  readonly agencyId: number;
  readonly roundId: number;
  readonly publicKey: Buffer;
  readonly sealedSigningKey: Buffer;
  readonly sealedTokenKey: Buffer;
  readonly madeOn: CalendarDay;
}

export async function secretOf(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<SecretRow | undefined> {
  const [row] = await tx.query<SecretRow>(
    `select public_key as "publicKey", sealed_signing_key as "sealedSigningKey", sealed_token_key as "sealedTokenKey"
     from hailong.round_secret where agency_id = $1 and round_id = $2`,
    [agencyId, roundId],
  );
  return row;
}

/** Inserts the keys unless there are some already: of two processes that make keys at once, the first wins. */
export async function insertSecret(tx: Transaction, secret: NewSecret): Promise<void> {
  const { agencyId, roundId, publicKey, sealedSigningKey, sealedTokenKey, madeOn } = secret;
  await tx.query(
    `insert into hailong.round_secret (agency_id, round_id, public_key, sealed_signing_key, sealed_token_key, made_on)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [agencyId, roundId, publicKey, sealedSigningKey, sealedTokenKey, madeOn],
  );
}

/** Destroys the keys; false when there were none left. */
export async function destroySecret(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  on: CalendarDay,
): Promise<boolean> {
  const rows = await tx.query(
    `update hailong.round_secret set sealed_signing_key = null, sealed_token_key = null, destroyed_on = $3
     where agency_id = $1 and round_id = $2 and destroyed_on is null returning round_id`,
    [agencyId, roundId, on],
  );
  return rows.length > 0;
}
