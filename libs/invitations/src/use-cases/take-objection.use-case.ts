import { ReadOrganisation } from '@hailong/agencies';
import { AGENCY_PROBLEMS } from '@hailong/agencies/domain';
import { AgenciesScope, AgencyDb, AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { Objection, ObjectToInvitations, lockFrame, noteMemberObjection } from '@hailong/dossiers';
import { isUuid } from '../domain/uuid';
import { dossierOfMessage } from '../persistence/invitee-store';
import { memberOfMessage } from '../persistence/list-invitee-store';
import { PROBLEMS } from '../domain/problems';

/** Objection to note: by the code of the dossier, or by the message that the person answered. */
export interface ObjectionToTake {
  readonly agencyCode: string;
  readonly code?: string | null;
  /** Id of the delivery, as it stands in the subject or address of an objection. */
  readonly delivery?: string | null;
}

/** Objection that is noted; without a code it is that of a member of a list. */
export interface TakenObjection extends Omit<Objection, 'code'> {
  readonly code: string | null;
}

/**
 * Notes an objection, see ObjectToInvitations. Refused with OBJECTION_UNCLEAR, AGENCY_UNKNOWN, NOT_FOUND, and
 * OBJECTION_MESSAGE_UNKNOWN also for a message of a closed round: by then nothing leads from it to a dossier or to a member of a list.
 */
@Injectable()
export class TakeObjection {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    private readonly objections: ObjectToInvitations,
  ) {}

  async take(
    scope: AgenciesScope,
    { agencyCode, code, delivery }: ObjectionToTake,
  ): Promise<Verdict<TakenObjection>> {
    if (typeof code === 'string' && typeof delivery !== 'string')
      return this.objections.object(scope, { agencyCode, code });
    if (typeof delivery !== 'string' || typeof code === 'string')
      return refuse(PROBLEMS.OBJECTION_UNCLEAR.at(''));
    const agency = await this.organisation.byCode(agencyCode);
    const own = agency && scope.for(agency.agencyId);
    if (!own) return refuse(AGENCY_PROBLEMS.AGENCY_UNKNOWN.at('agencyCode', agencyCode));
    if (!isUuid(delivery)) return refuse(PROBLEMS.OBJECTION_MESSAGE_UNKNOWN.at('delivery'));
    const found = await this.db.read(own, (tx) => dossierOfMessage(tx, own.agencyId, delivery));
    if (found !== undefined) return this.objections.object(scope, { agencyCode, code: found });
    const noted = await this.db.write(own, (tx) => objectMember(tx, own, delivery));
    return noted
      ? accept({ agencyCode, code: null })
      : refuse(PROBLEMS.OBJECTION_MESSAGE_UNKNOWN.at('delivery'));
  }
}

/** Notes the objection of the member of a list that a message went to. False: the message went to no such member. */
async function objectMember(tx: Transaction, own: AgencyScope, delivery: string): Promise<boolean> {
  // A row of the list that is loaded at this moment would bring the contact back.
  await lockFrame(tx, own.agencyId);
  const memberId = await memberOfMessage(tx, own.agencyId, delivery);
  if (memberId === undefined || !(await noteMemberObjection(tx, own.agencyId, memberId))) return false;
  await recordAudit(tx, own, { action: 'object-to-invitations', subject: 'list member' });
  return true;
}
