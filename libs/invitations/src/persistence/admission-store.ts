import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { ADMISSION_CLASSES, AdmissionClass } from '../domain/admission-class';

/** Agency and round of admissions. */
export interface InvitationTarget {
  readonly agencyId: number;
  readonly roundId: number;
}

export interface NewAdmission {
  readonly tokenHash: Buffer;
  readonly shortCodeHash: Buffer;
  readonly expiresOn: CalendarDay;
  readonly onlyGroup: string | null;
  readonly onlyField: string | null;
  readonly formClass: AdmissionClass;
}

export interface AdmissionRow {
  readonly tokenHash: Buffer;
  readonly expiresOn: CalendarDay;
  /** SHA-256 of the blinded message that was signed for it; null while none was. */
  readonly blindedHash: Buffer | null;
  /** Marked as answered without a script. */
  readonly used: boolean;
  /** Respondent group in which alone it answers, as a body; null: in every group but those of bodies. */
  readonly onlyGroup: string | null;
  /** Field in which alone it answers; null: in every field. */
  readonly onlyField: string | null;
  readonly formClass: AdmissionClass;
}

/** Key that finds an admission: the hashes that its token may have, or the hash of its short code. */
export type AdmissionKey =
  | { readonly tokenHashes: readonly Buffer[] }
  | { readonly shortCodeHashes: readonly Buffer[] };

const COLUMNS = `token_hash as "tokenHash", expires_on as "expiresOn", blinded_hash as "blindedHash", used,
  respondent_group as "onlyGroup", field as "onlyField",
  case form_class when ${ADMISSION_CLASSES.numberOf('independent')} then 'independent' else 'touched' end as "formClass"`;

/** Inserts admissions in the given order, which must be a shuffled one. Existing ones stay. */
export async function insertAdmissions(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
  admissions: readonly NewAdmission[],
): Promise<void> {
  await tx.query(
    `insert into hailong.admission (agency_id, round_id, token_hash, short_code_hash, expires_on, respondent_group, field,
       form_class)
     select $1, $2, a.* from unnest($3::bytea[], $4::bytea[], $5::date[], $6::text[], $7::text[], $8::smallint[])
       as a(token_hash, short_code_hash, expires_on, respondent_group, field, form_class)
     on conflict do nothing`,
    [
      ...[agencyId, roundId],
      admissions.map(({ tokenHash }) => tokenHash),
      admissions.map(({ shortCodeHash }) => shortCodeHash),
      admissions.map(({ expiresOn }) => expiresOn),
      admissions.map(({ onlyGroup }) => onlyGroup),
      admissions.map(({ onlyField }) => onlyField),
      admissions.map(({ formClass }) => ADMISSION_CLASSES.numberOf(formClass)),
    ],
  );
}

/** Reads all admissions of a round and agency by hash; questions about one person read them all, so that no log names it. */
export function admissionsOf(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
): Promise<AdmissionRow[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.admission where agency_id = $1 and round_id = $2 order by token_hash`,
    [agencyId, roundId],
  );
}

export async function admissionBy(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
  key: AdmissionKey,
): Promise<AdmissionRow | undefined> {
  const [column, hashes] =
    'tokenHashes' in key ? ['token_hash', key.tokenHashes] : ['short_code_hash', key.shortCodeHashes];
  const [row] = await tx.query<AdmissionRow>(
    `select ${COLUMNS} from hailong.admission where agency_id = $1 and round_id = $2 and ${column} = any ($3::bytea[])`,
    [agencyId, roundId, hashes],
  );
  return row;
}

/** Marks an admission as exchanged; false when it was exchanged or used meanwhile. */
export async function markExchanged(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
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
  { agencyId, roundId }: InvitationTarget,
  tokenHashes: readonly Buffer[],
): Promise<void> {
  await tx.query(
    `update hailong.admission set used = true where agency_id = $1 and round_id = $2 and token_hash = any ($3::bytea[])`,
    [agencyId, roundId, tokenHashes],
  );
}

/** Locks an admission until the transaction ends: an exchange waits for an answer without a script, and the reverse. */
export async function lockAdmission(tx: Transaction, turn: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1::bigint)', [turn]);
}

/** Locks the making of an agency's admissions until the transaction ends: one group is made after the other. */
export async function lockAdmissions(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.admissions'), $1)`, [agencyId]);
}
