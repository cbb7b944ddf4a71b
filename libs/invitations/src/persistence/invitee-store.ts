import type { Transaction } from '@hailong/database';
import { FRAME_RELATION, PERSON_OBJECTS } from '@hailong/dossiers';
import type { Candidate } from '../domain/choose-invitees';
import { DRAW_MEMBER_RELATION, DRAW_RELATION } from '@hailong/draws';
import type { CalendarDay } from '@hailong/kernel';
import { personRests } from './resting-people';

/** Dossier of the frame that may be invited. A person objects on this dossier or on another of the same person. */
export interface Invitee extends Candidate {
  readonly dossierId: string;
}

/** $3 is the day after which people still rest. */
const COLUMNS = `d.dossier_id as "dossierId", ${PERSON_OBJECTS} as objects, d.sealed_contact is not null as "hasContact",
  exists (select from hailong.invitation i
    where i.agency_id = $1 and i.round_id = $2 and i.dossier_id = d.dossier_id) as invited,
  ${personRests('$3')} as resting, encode(d.person_tag, 'hex') as person`;

/** Round of an order, with the day after which people still rest; null: people do not rest. */
export interface InviteesAsked {
  readonly agencyId: number;
  readonly roundId: number;
  readonly restSince: CalendarDay | null;
}

/** Reads the dossiers of these codes that the agency has, in no order. */
export function inviteesOf(
  tx: Transaction,
  { agencyId, roundId, restSince }: InviteesAsked,
  codes: readonly string[],
): Promise<(Invitee & { readonly code: string })[]> {
  return tx.query(
    `select ${COLUMNS}, d.code from ${FRAME_RELATION} d
     where d.agency_id = $1 and d.code = any ($4::text[]) and d.retracted_on is null`,
    [agencyId, roundId, restSince, codes],
  );
}

/**
 * Reads the dossiers called by a draw for this round: its sample and the replacements that were called, not those that wait.
 * Undefined when there is no such draw, or when it is a draw for re-contact.
 */
export async function drawnInvitees(
  tx: Transaction,
  { agencyId, roundId, restSince }: InviteesAsked,
  drawId: number,
): Promise<Invitee[] | undefined> {
  const found = await tx.query(
    `select draw_id from ${DRAW_RELATION} w where agency_id = $1 and round_id = $2 and draw_id = $3 and purpose = 'survey'`,
    [agencyId, roundId, drawId],
  );
  if (found.length === 0) return undefined;
  return tx.query(
    `select ${COLUMNS} from ${DRAW_MEMBER_RELATION} m
     join ${FRAME_RELATION} d on d.agency_id = m.agency_id and d.dossier_id = m.dossier_id
     where m.agency_id = $1 and m.draw_id = $4 and m.called_on is not null`,
    [agencyId, roundId, restSince, drawId],
  );
}

/** Finds the code of the dossier that a message is about; undefined for an unknown message, a blank sheet, or after the round. */
export async function dossierOfMessage(
  tx: Transaction,
  agencyId: number,
  deliveryId: string,
): Promise<string | undefined> {
  const [row] = await tx.query<{ code: string }>(
    `select d.code from hailong.delivery m join hailong.invitation i using (agency_id, invitation_id)
     join ${FRAME_RELATION} d using (agency_id, dossier_id) where m.agency_id = $1 and m.delivery_id = $2`,
    [agencyId, deliveryId],
  );
  return row?.code;
}

/** Locks an agency's inviting until the transaction ends: of two orders for the same people, the second sees the first. */
export async function lockInvitations(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.invitations'), $1)`, [agencyId]);
}

/** Reason why a dossier cannot be retracted. */
export type RetractionObstacle = 'drawn' | 'invited';

/** Tells whether the dossier of that code was drawn, or has an invitation that is not revoked; undefined for neither. */
export async function retractionObstacle(
  tx: Transaction,
  agencyId: number,
  code: string,
): Promise<RetractionObstacle | undefined> {
  const [row] = await tx.query<{ drawn: boolean; invited: boolean }>(
    `select exists (select from ${DRAW_MEMBER_RELATION} m where m.agency_id = $1 and m.dossier_id = d.dossier_id) as drawn,
       exists (select from hailong.invitation i
         where i.agency_id = $1 and i.dossier_id = d.dossier_id and i.revoked_on is null) as invited
     from ${FRAME_RELATION} d where d.agency_id = $1 and d.code = $2`,
    [agencyId, code],
  );
  if (row?.invited) return 'invited';
  return row?.drawn ? 'drawn' : undefined;
}
