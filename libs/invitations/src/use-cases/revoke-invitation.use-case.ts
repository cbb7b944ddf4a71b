import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, refuse, today, notFound } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '../domain/uuid';
import { revokeInvitation } from '../persistence/revocation-store';

/**
 * Revokes an invitation. It does not tell whether the invitation was used: participation stays secret. A credential
 * given before stays good, because its owner cannot be told. The admission stays untouched, or it would be joined to
 * the invitation: the exchange computes the revoked admissions. Refused with NOT_FOUND.
 */
@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Revokes and returns the invitation's id.
   * @param id of the invitation, or of a message about it, as every objection names it
   */
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
