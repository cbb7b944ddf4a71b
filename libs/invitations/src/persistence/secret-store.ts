import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { ADMISSION_CLASSES, AdmissionClass } from '../domain/admission-class';

/** Key that signs the credentials of a class. */
export interface ClassKeyRow {
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Buffer;
  /** PKCS #8, DER, sealed; null once destroyed. */
  readonly sealedSigningKey: Buffer | null;
}

/** Keys of a round and agency as they are stored: sealed, or destroyed. */
export interface SecretRow {
  /** 32 bytes, sealed; null once destroyed. */
  readonly sealedTokenKey: Buffer | null;
  /** Independent: undefined in a round whose keys were made before classes had one each. */
  readonly keys: { readonly touched: ClassKeyRow; readonly independent?: ClassKeyRow };
}

export interface NewSecret {
  readonly agencyId: number;
  readonly roundId: number;
  readonly publicKey: Buffer;
  readonly sealedSigningKey: Buffer;
  readonly sealedTokenKey: Buffer;
  readonly madeOn: CalendarDay;
}

/** Key of a class other than touched, whose key stands with the token key. */
export interface NewClassKey {
  readonly agencyId: number;
  readonly roundId: number;
  readonly formClass: Exclude<AdmissionClass, 'touched'>;
  readonly publicKey: Buffer;
  readonly sealedSigningKey: Buffer;
}

interface StoredSecret extends ClassKeyRow {
  readonly sealedTokenKey: Buffer | null;
  readonly independentKey: Buffer | null;
  readonly sealedIndependentKey: Buffer | null;
}

export async function secretOf(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<SecretRow | undefined> {
  const [row] = await tx.query<StoredSecret>(
    `select s.public_key as "publicKey", s.sealed_signing_key as "sealedSigningKey", s.sealed_token_key as "sealedTokenKey",
       k.public_key as "independentKey", k.sealed_signing_key as "sealedIndependentKey"
     from hailong.round_secret s left join hailong.round_class_key k
       on k.agency_id = s.agency_id and k.round_id = s.round_id and k.form_class = $3
     where s.agency_id = $1 and s.round_id = $2`,
    [agencyId, roundId, ADMISSION_CLASSES.numberOf('independent')],
  );
  if (!row) return undefined;
  const { publicKey, sealedSigningKey, sealedTokenKey, independentKey, sealedIndependentKey } = row;
  const touched = { publicKey, sealedSigningKey };
  if (!independentKey) return { sealedTokenKey, keys: { touched } };
  const independent = { publicKey: independentKey, sealedSigningKey: sealedIndependentKey };
  return { sealedTokenKey, keys: { touched, independent } };
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

/** Inserts the key of a class unless there is one already. */
export async function insertClassKey(tx: Transaction, key: NewClassKey): Promise<void> {
  await tx.query(
    `insert into hailong.round_class_key (agency_id, round_id, form_class, public_key, sealed_signing_key)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [
      ...[key.agencyId, key.roundId, ADMISSION_CLASSES.numberOf(key.formClass)],
      ...[key.publicKey, key.sealedSigningKey],
    ],
  );
}

/** Ids of the agencies that have keys of a round which are not destroyed, at the door of respondents. */
export async function agenciesWithKeys(tx: Transaction, roundId: number): Promise<ReadonlySet<number>> {
  const rows = await tx.query<{ agencyId: number }>(
    'select agency_id as "agencyId" from hailong.round_secret where round_id = $1 and destroyed_on is null',
    [roundId],
  );
  return new Set(rows.map(({ agencyId }) => agencyId));
}

/** Key of a round, of one of its agencies. */
export interface KeyOfRound {
  readonly agencyId: number;
  readonly roundId: number;
  /** 32 bytes, sealed. */
  readonly sealedTokenKey: Buffer;
}

/** Reads a key of every round that has keys: that of its agency with the smallest number. */
export function keyOfEachRound(tx: Transaction): Promise<readonly KeyOfRound[]> {
  return tx.query<KeyOfRound>(
    `select distinct on (round_id) agency_id as "agencyId", round_id as "roundId", sealed_token_key as "sealedTokenKey"
     from hailong.round_secret where destroyed_on is null order by round_id, agency_id`,
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
    `with of_classes as (
       update hailong.round_class_key set sealed_signing_key = null
       where agency_id = $1 and round_id = $2 and sealed_signing_key is not null returning round_id
     )
     update hailong.round_secret set sealed_signing_key = null, sealed_token_key = null, destroyed_on = $3
     where agency_id = $1 and round_id = $2 and destroyed_on is null returning round_id`,
    [agencyId, roundId, on],
  );
  return rows.length > 0;
}
