import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, refuse, today, notFound } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '../domain/uuid';
import { revokeInvitation } from '../persistence/invitation-store';

/**
 * Takes an invitation back. Whether it had been used is not told: who took part is nobody's business. A credential that
 * was given stays good, because nobody can tell whose it is. Its admission is not touched, which would join the two: the
 * exchange computes which admissions were taken back, see findAdmission. Refused with NOT_FOUND.
 */
@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param id of the invitation, or of a message about it, which stands in every objection. The invitation's id */
  async revoke(scope: AgencyScope, id: string): Promise<Verdict<string>> {
    if (!isUuid(id)) return refuse(notFound('invitation', 'invitation'));
    const revoked = await this.db.write(scope, async (tx) => {
      const found = await revokeInvitation(tx, scope.agencyId, id, today(this.clock));
      if (found) await recordAudit(tx, scope, { action: 'revoke-invitation', subject: found });
      return found;
    });
    return revoked ? accept(revoked) : refuse(notFound('invitation', 'invitation'));
  }
}
