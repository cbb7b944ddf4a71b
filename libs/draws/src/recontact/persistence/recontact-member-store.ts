import type { Transaction } from '@hailong/database';
import { FRAME_RELATION, PERSON_OBJECTS } from '@hailong/dossiers';
import { CalendarDay } from '@hailong/kernel';
import { NEWEST_OUTCOME } from './newest-outcome';

/** Part of a batch at one agency. */
export interface RatedPart {
  readonly agencyId: number;
  readonly batchId: number;
}

/** Inserts members in the order of the draw, each with a copy of the sealed contact of its dossier. */
export async function insertRecontactMembers(
  tx: Transaction,
  { agencyId, batchId }: RatedPart,
  dossierIds: readonly string[],
): Promise<void> {
  const rows = await tx.query(
    `insert into hailong.recontact_member (agency_id, batch_id, dossier_id, position, sealed_contact)
     select $1, $2, m.dossier_id, m.position, d.sealed_contact
     from unnest($3::uuid[], $4::integer[]) as m(dossier_id, position)
     join ${FRAME_RELATION} d on d.agency_id = $1 and d.dossier_id = m.dossier_id returning 1`,
    [agencyId, batchId, dossierIds, dossierIds.map((_, n) => n + 1)],
  );
  if (rows.length !== dossierIds.length) throw new Error('a drawn dossier has left the frame');
}

/** Reads ids of all members of a batch at an agency. */
export async function memberIds(
  tx: Transaction,
  { agencyId, batchId }: RatedPart,
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `select dossier_id as id from hailong.recontact_member where agency_id = $1 and batch_id = $2`,
    [agencyId, batchId],
  );
  return rows.map(({ id }) => id);
}

/** Reads dossier codes of all members in the order of the draw. */
export async function memberCodes(
  tx: Transaction,
  { agencyId, batchId }: RatedPart,
): Promise<readonly string[]> {
  const rows = await tx.query<{ code: string }>(
    `select d.code from hailong.recontact_member m join ${FRAME_RELATION} d using (agency_id, dossier_id)
     where m.agency_id = $1 and m.batch_id = $2 order by m.position`,
    [agencyId, batchId],
  );
  return rows.map(({ code }) => code);
}

/** Person that a caller calls. */
export interface MemberToCall {
  readonly dossierId: string;
  readonly position: number;
  readonly code: string;
  readonly procedureCode: string | null;
  readonly finishedOn: CalendarDay;
  readonly sealedContact: Buffer | null;
  /** Number of the end of the newest call; null: not called yet. */
  readonly reached: number | null;
  /** Calls so far. */
  readonly attempts: number;
}

export interface MembersToCallAsked {
  readonly caller: string;
  /** Position of the member before the page; 0 begins with the first. */
  readonly after: number;
  readonly limit: number;
}

/** Reads a page of the members handed to a caller, in the order of the draw; without the contact of a person that objects. */
export function membersOfCaller(
  tx: Transaction,
  { agencyId, batchId }: RatedPart,
  { caller, after, limit }: MembersToCallAsked,
): Promise<MemberToCall[]> {
  return tx.query(
    `select m.dossier_id as "dossierId", m.position, d.code, d.procedure_code as "procedureCode", d.finished_on as "finishedOn",
       case when ${PERSON_OBJECTS} then null else m.sealed_contact end as "sealedContact", o.reached, coalesce(o.attempts, 0) as attempts
     from hailong.recontact_member m join ${FRAME_RELATION} d using (agency_id, dossier_id) left join ${NEWEST_OUTCOME}
     where m.agency_id = $1 and m.batch_id = $2 and m.caller = $3 and m.position > $4 order by m.position limit $5`,
    [agencyId, batchId, caller, after, limit],
  );
}

/** Finds the member of a dossier that a caller holds, and locks it until the transaction ends. */
export async function lockMemberOf(
  tx: Transaction,
  { agencyId, batchId }: RatedPart,
  caller: string,
  code: string,
): Promise<string | undefined> {
  const [found] = await tx.query<{ id: string }>(
    `select m.dossier_id as id from hailong.recontact_member m join ${FRAME_RELATION} d using (agency_id, dossier_id)
     where m.agency_id = $1 and m.batch_id = $2 and m.caller = $3 and d.code = $4`,
    [agencyId, batchId, caller, code],
  );
  if (!found) return undefined;
  const [locked] = await tx.query<{ id: string }>(
    `select dossier_id as id from hailong.recontact_member
     where agency_id = $1 and batch_id = $2 and dossier_id = $3 and caller = $4 for update`,
    [agencyId, batchId, found.id, caller],
  );
  return locked?.id;
}

/** Hands members to a caller. */
export async function handMembersTo(
  tx: Transaction,
  { agencyId, batchId }: RatedPart,
  caller: string,
  dossierIds: readonly string[],
): Promise<void> {
  await tx.query(
    `update hailong.recontact_member set caller = $3 where agency_id = $1 and batch_id = $2 and dossier_id = any ($4::uuid[])`,
    [agencyId, batchId, caller, dossierIds],
  );
}
