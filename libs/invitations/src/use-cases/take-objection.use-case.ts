import { ReadOrganisation } from '@hailong/agencies';
import { AGENCY_PROBLEMS } from '@hailong/agencies/domain';
import { AgenciesScope, AgencyDb } from '@hailong/database';
import { Verdict, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { Objection, ObjectToInvitations } from '@hailong/dossiers';
import { isUuid } from '../domain/uuid';
import { dossierOfMessage } from '../persistence/invitee-store';
import { PROBLEMS } from '../domain/problems';

/** Objection to note: by the code of the dossier, or by the message that the person answered. */
export interface ObjectionToTake {
  readonly agencyCode: string;
  readonly code?: string | null;
  /** Id of the delivery, as it stands in the subject or address of an objection. */
  readonly delivery?: string | null;
}

/**
 * Notes an objection, see ObjectToInvitations. Refused with OBJECTION_UNCLEAR, AGENCY_UNKNOWN, NOT_FOUND, and
 * OBJECTION_MESSAGE_UNKNOWN also for a message of a closed round: by then nothing leads from it to a dossier.
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
  ): Promise<Verdict<Objection>> {
    if (typeof code === 'string' && typeof delivery !== 'string')
      return this.objections.object(scope, { agencyCode, code });
    if (typeof delivery !== 'string' || typeof code === 'string')
      return refuse(PROBLEMS.OBJECTION_UNCLEAR.at(''));
    const agency = await this.organisation.byCode(agencyCode);
    const own = agency && scope.for(agency.agencyId);
    if (!own) return refuse(AGENCY_PROBLEMS.AGENCY_UNKNOWN.at('agencyCode', agencyCode));
    const found = isUuid(delivery)
      ? await this.db.read(own, (tx) => dossierOfMessage(tx, own.agencyId, delivery))
      : undefined;
    return found === undefined
      ? refuse(PROBLEMS.OBJECTION_MESSAGE_UNKNOWN.at('delivery'))
      : this.objections.object(scope, { agencyCode, code: found });
  }
}
