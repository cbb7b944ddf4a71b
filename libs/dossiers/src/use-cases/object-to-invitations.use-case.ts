import { ReadOrganisation } from '@hailong/agencies';
import { AGENCY_PROBLEMS } from '@hailong/agencies/domain';
import { AgenciesScope, AgencyDb, recordAudit } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { dossiersOfPersons, noteObjection, lockFrame } from '../persistence/dossier-store';
import { ContactListeners } from './contact-listeners';

/** Objection of an applicant, by a dossier in the frame of an agency. */
export interface Objection {
  readonly agencyCode: string;
  /** Mã hồ sơ. */
  readonly code: string;
}

/**
 * Notes for good that the applicant wants no invitation, and forgets the contact. Later reports of the dossier change
 * neither. Repeating it does nothing more.
 */
@Injectable()
export class ObjectToInvitations {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    private readonly listeners: ContactListeners,
  ) {}

  async object(scope: AgenciesScope, objection: Objection): Promise<Verdict<Objection>> {
    const { agencyCode, code } = objection;
    const agency = await this.organisation.byCode(agencyCode);
    const own = agency && scope.for(agency.agencyId);
    if (!own) return refuse(AGENCY_PROBLEMS.AGENCY_UNKNOWN.at('agencyCode', agencyCode));
    return this.db.write(own, async (tx) => {
      // A report under way has read the dossier as it was before, and would bring the contact back.
      await lockFrame(tx, own.agencyId);
      if (!(await noteObjection(tx, own.agencyId, code))) return refuse(notFound('dossier', 'code', code));
      const forgotten = await dossiersOfPersons(tx, own.agencyId, [code]);
      await this.listeners.contactsForgotten(tx, own.agencyId, forgotten);
      await recordAudit(tx, own, { action: 'object-to-invitations', subject: code });
      return accept(objection);
    });
  }
}
