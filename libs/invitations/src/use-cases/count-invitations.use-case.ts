import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { shownCount } from '@hailong/statistics';
import { InvitationCounts, countInvitations } from '../persistence/invitation-store';
import { AdmissionLookup } from './admission-lookup';
import { RoundSecrets } from './round-secrets';

export interface ShownInvitationCounts extends InvitationCounts {
  /**
   * Exchanged, or answered without a script, in whole groups of five; null: fewer than five, or the keys are destroyed and
   * what was not marked by then is not known any more.
   */
  readonly used: number | null;
}

/** How many were invited, on paper or by a message, are too late by now, and came. */
@Injectable()
export class CountInvitations {
  constructor(
    private readonly db: AgencyDb,
    private readonly secrets: RoundSecrets,
    private readonly admissions: AdmissionLookup,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async count(scope: AgencyScope, roundId: number): Promise<ShownInvitationCounts> {
    const secret = await this.secrets.find(scope, roundId);
    return this.db.read(scope, async (tx) => {
      const counts = await countInvitations(tx, scope.agencyId, roundId, today(this.clock));
      if (!secret) return { ...counts, used: null };
      const place = { agencyId: scope.agencyId, roundId };
      const { all, answeredUnmarked } = await this.admissions.ofRound(tx, place, secret.tokenKey);
      const marked = all.filter(({ blindedHash, used }) => blindedHash || used).length;
      return { ...counts, used: shownCount(marked + answeredUnmarked.length) };
    });
  }
}
