import type { Transaction } from '@hailong/database';
import { FRAME_RELATION, PERSON_OBJECTS } from '@hailong/dossiers';
import { CalendarDay } from '@hailong/kernel';
import type { ServiceWindow } from '@hailong/surveys/domain';
import type { InvitationTarget } from '../../persistence/admission-store';
import { personRests } from '../../persistence/resting-people';
import type { AskedDossier } from '../domain/judge-asking';

/** Finds the dossier of that code which the agency finished within the window; undefined: none, or taken back. */
export async function askedDossier(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
  code: string,
  { from, to, restSince }: ServiceWindow & { readonly restSince: CalendarDay | null },
): Promise<AskedDossier | undefined> {
  const [row] = await tx.query<AskedDossier>(
    `select d.dossier_id as "dossierId", ${PERSON_OBJECTS} as objects, i.invitation_id as "invitationId", i.port,
       d.field, d.procedure_code as procedure,
       i.revoked_on is not null as revoked, d.vouched_by <> 'agency' as vouched, ${personRests('$6')} as resting
     from ${FRAME_RELATION} d
     left join hailong.invitation i on i.agency_id = $1 and i.round_id = $2 and i.dossier_id = d.dossier_id
     where d.agency_id = $1 and d.code = $3 and d.retracted_on is null and d.finished_on between $4 and $5`,
    [agencyId, roundId, code, from, to, restSince],
  );
  return row;
}

/** Days of an invitation. */
export interface AskingDays {
  readonly madeOn: CalendarDay;
  readonly expiresOn: CalendarDay;
}

/**
 * Notes that an app asks the person of a dossier; returns the id of the invitation. It has no contact and counts as admitted,
 * so no message, no sheet and no admission is ever made of it.
 */
export async function insertAppInvitation(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
  dossierId: string,
  { madeOn, expiresOn }: AskingDays,
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `insert into hailong.invitation (agency_id, round_id, dossier_id, port, made_on, expires_on, admitted)
     values ($1, $2, $3, 'app', $4, $5, true) returning invitation_id as id`,
    [agencyId, roundId, dossierId, madeOn, expiresOn],
  );
  return (row as { id: string }).id;
}
