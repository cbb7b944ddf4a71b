import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { invitationNotFound } from '../domain/invitation-problems';
import { tokenHash, tokenOf } from '../domain/invitation-token';
import { isUuid } from '../domain/uuid';
import { revokeAdmission } from '../persistence/admission-store';
import { revokeInvitation } from '../persistence/invitation-store';
import { RoundSecrets } from './round-secrets';

/**
 * Takes an invitation back. Whether it had been used is not told: who took part is nobody's business. A credential that
 * was given stays good, because nobody can tell whose it is. Refused with NOT_FOUND.
 */
@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly db: AgencyDb,
    private readonly secrets: RoundSecrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(scope: AgencyScope, invitationId: string): Promise<Verdict<string>> {
    if (!isUuid(invitationId)) return refuse(invitationNotFound());
    const revoked = await this.db.write(scope, async (tx) => {
      const found = await revokeInvitation(tx, scope.agencyId, invitationId, today(this.clock));
      if (found) await recordAudit(tx, scope, { action: 'revoke-invitation', subject: invitationId });
      return found;
    });
    if (!revoked) return refuse(invitationNotFound());
    const secret = await this.secrets.find(scope, revoked.roundId);
    if (secret) {
      const hash = tokenHash(tokenOf(secret.tokenKey, invitationId));
      const place = { agencyId: scope.agencyId, roundId: revoked.roundId };
      await this.db.write(scope, (tx) => revokeAdmission(tx, place, hash));
    }
    return accept(invitationId);
  }
}
