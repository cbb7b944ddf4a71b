import { ReadOrganisation } from '@hailong/agencies';
import { AGENCY_PROBLEMS } from '@hailong/agencies/domain';
import { AgenciesScope, AgencyDb, AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { CLOCK, Clock, COMMON_PROBLEMS, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { lockDraws } from '@hailong/draws';
import { dossiersByCode, lockFrame, retractDossier } from '@hailong/dossiers';
import { PROBLEMS } from '../domain/problems';
import { lockInvitations, retractionObstacle } from '../persistence/invitee-store';

/** Retraction of a dossier that was reported into the wrong frame. */
export interface Retraction {
  readonly agencyCode: string;
  /** Mã hồ sơ. */
  readonly code: string;
  /** Reason, recorded in the trail for good. */
  readonly reason: string;
}

/**
 * Retracts a dossier that was reported into the wrong frame: from now on N, targets, draws and invitations know nothing of it,
 * and its contact and person are forgotten, but for an objection. A new report brings it back. Repeating the retraction does
 * nothing more. Refused with AGENCY_UNKNOWN, REASON_MISSING, NOT_FOUND, INVITED_DOSSIER_LOCKED and DRAWN_DOSSIER_LOCKED.
 */
@Injectable()
export class RetractDossier {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async retract(
    scope: AgenciesScope,
    { agencyCode, code, reason }: Retraction,
  ): Promise<Verdict<Retraction>> {
    const agency = await this.organisation.byCode(agencyCode);
    const own = agency && scope.for(agency.agencyId);
    if (!own) return refuse(AGENCY_PROBLEMS.AGENCY_UNKNOWN.at('agencyCode', agencyCode));
    const retraction = { agencyCode, code, reason: reason.trim() };
    if (!retraction.reason) return refuse(COMMON_PROBLEMS.REASON_MISSING.at('reason'));
    return this.db.write(own, (tx) => this.retractUnderLock(tx, own, retraction));
  }

  private async retractUnderLock(
    tx: Transaction,
    scope: AgencyScope,
    retraction: Retraction,
  ): Promise<Verdict<Retraction>> {
    const { agencyId } = scope;
    const { code, reason } = retraction;
    await lockFrame(tx, agencyId);
    await lockDraws(tx, agencyId);
    await lockInvitations(tx, agencyId);
    const [dossier] = await dossiersByCode(tx, agencyId, [code]);
    if (!dossier) return refuse(notFound('dossier', 'code', code));
    if (dossier.retracted) return accept(retraction);
    const tie = await retractionObstacle(tx, agencyId, code);
    if (tie)
      return refuse(
        tie === 'invited'
          ? PROBLEMS.INVITED_DOSSIER_LOCKED.at('code', code)
          : PROBLEMS.DRAWN_DOSSIER_LOCKED.at('code', code),
      );
    const on = today(this.clock);
    await retractDossier(tx, agencyId, code, on);
    const { finishedOn, field, procedure } = dossier;
    await recordAudit(tx, scope, {
      action: 'retract-dossier',
      subject: code,
      before: { finishedOn, field, procedure },
      after: { reason, on },
    });
    return accept(retraction);
  }
}
