import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import { Applicant, Outcome } from '../domain/dossier';
import type { Voucher } from '../domain/voucher';

/** Dossier of the frame as it is stored. */
export interface DossierRow {
  readonly dossierId: string;
  readonly code: string;
  readonly receivingId: number;
  readonly decidingId: number;
  readonly procedure: string | null;
  readonly field: string | null;
  readonly outcome: Outcome;
  readonly late: boolean;
  readonly applicant: Applicant;
  readonly finishedOn: CalendarDay;
  readonly personTag: Buffer | null;
  readonly sealedContact: Buffer | null;
  /** Wants no invitation; then there is no contact. */
  readonly objects: boolean;
  /** True when its report was taken back as an error; it counts nowhere until it is reported again. */
  readonly retracted: boolean;
  readonly vouchedBy: Voucher;
}

/** Locks the frame of an agency until the transaction ends: reports wait for each other, so that the last one counts. */
export async function lockFrame(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.frame'), $1)`, [agencyId]);
}

/** Reads the dossiers with these codes in the agency's frame, in no order. */
export function dossiersByCode(
  tx: Transaction,
  agencyId: number,
  codes: readonly string[],
): Promise<DossierRow[]> {
  return tx.query(
    `select dossier_id as "dossierId", code, receiving_id as "receivingId", deciding_id as "decidingId",
       procedure_code as procedure, field, outcome, late, applicant, finished_on as "finishedOn", person_tag as "personTag",
       sealed_contact as "sealedContact", objects, retracted_on is not null as retracted, vouched_by as "vouchedBy"
     from hailong.dossier where agency_id = $1 and code = any ($2)`,
    [agencyId, codes],
  );
}

/**
 * Adds dossiers, or replaces those with the same codes; an objection stays. Each code once, under the lock of the frame.
 * Stamped by the clock of the database, by which draws look at the frame.
 */
export async function saveDossiers(
  tx: Transaction,
  agencyId: number,
  dossiers: readonly DossierRow[],
): Promise<void> {
  if (dossiers.length === 0) return;
  await tx.query(
    `insert into hailong.dossier as d (agency_id, dossier_id, code, receiving_id, deciding_id, procedure_code, field, outcome,
       late, applicant, finished_on, reported_at, person_tag, sealed_contact, objects, vouched_by)
     select $1, r."dossierId", r.code, r."receivingId", r."decidingId", r.procedure, r.field, r.outcome, r.late, r.applicant,
       r."finishedOn", clock_timestamp(), decode(r."personTag", 'hex'), decode(r."sealedContact", 'hex'), r.objects,
       r."vouchedBy"
     from jsonb_to_recordset($2::jsonb) as r("dossierId" uuid, code text, "receivingId" int, "decidingId" int,
       procedure text, field text, outcome text, late boolean, applicant text, "finishedOn" date, "personTag" text,
       "sealedContact" text, objects boolean, "vouchedBy" text)
     on conflict (agency_id, code) do update set receiving_id = excluded.receiving_id,
       deciding_id = excluded.deciding_id, procedure_code = excluded.procedure_code, field = excluded.field,
       outcome = excluded.outcome, late = excluded.late, applicant = excluded.applicant,
       finished_on = excluded.finished_on, person_tag = excluded.person_tag, sealed_contact = excluded.sealed_contact,
       contact_destroyed_at = case when excluded.sealed_contact is null then d.contact_destroyed_at end,
       objects = d.objects or excluded.objects, retracted_on = null, vouched_by = excluded.vouched_by`,
    [agencyId, JSON.stringify(dossiers.map(inHex))],
  );
}

/** Reads ids of all dossiers of the applicants of these, these included. */
export async function dossiersOfPersons(
  tx: Transaction,
  agencyId: number,
  codes: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `with own as (select dossier_id, person_tag from hailong.dossier where agency_id = $1 and code = any ($2))
     select dossier_id as id from own union
     select d.dossier_id from own join hailong.dossier d on d.agency_id = $1 and d.person_tag = own.person_tag`,
    [agencyId, codes],
  );
  return rows.map(({ id }) => id);
}

function inHex({ personTag, sealedContact, ...same }: DossierRow): object {
  const hex = (bytes: Buffer | null) => bytes?.toString('hex') ?? null;
  return { ...same, personTag: hex(personTag), sealedContact: hex(sealedContact) };
}

/** Notes that the applicant wants no invitation, and forgets how to reach them. False: no such dossier. */
export async function noteObjection(tx: Transaction, agencyId: number, code: string): Promise<boolean> {
  const rows = await tx.query(
    `update hailong.dossier set objects = true, sealed_contact = null where agency_id = $1 and code = $2 returning code`,
    [agencyId, code],
  );
  return rows.length > 0;
}

/**
 * Retracts a dossier: code, case and an objection with its person stay, other personal values are removed. Call it under
 * the lock of the frame.
 */
export async function retractDossier(
  tx: Transaction,
  agencyId: number,
  code: string,
  on: CalendarDay,
): Promise<void> {
  await tx.query(
    `update hailong.dossier set retracted_on = $3, sealed_contact = null, person_tag = case when objects then person_tag end
     where agency_id = $1 and code = $2`,
    [agencyId, code, on],
  );
}
