import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { shownCount } from '@hailong/statistics';
import { keptCounts } from '../persistence/admission-terms-store';
import { InvitationCounts, countInvitations } from '../persistence/invitation-store';
import { AdmissionLookup } from './admission-lookup';
import { RoundSecrets } from './round-secrets';

export interface ShownInvitationCounts extends InvitationCounts {
  /**
   * Invitations of people exchanged, or answered without a script, in whole fives, also once the round is closed. Null for fewer
   * than five. Those of named bodies are told body by body instead.
   */
  readonly used: number | null;
}

/** Counts the invitations of a round: issued, on paper, sent, expired and used. */
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
      const target = { agencyId: scope.agencyId, roundId };
      if (!secret) return { ...counts, used: shownCount((await keptCounts(tx, target))?.used ?? 0) };
      const { all, answeredUnmarked } = await this.admissions.ofRound(tx, target, secret.tokenKey);
      const people = all.filter(({ onlyGroup }) => onlyGroup === null);
      const unmarked = new Set(answeredUnmarked.map((hash) => hash.toString('hex')));
      const used = people.filter(
        (each) => each.blindedHash !== null || each.used || unmarked.has(each.tokenHash.toString('hex')),
      );
      return { ...counts, used: shownCount(used.length) };
    });
  }
}
