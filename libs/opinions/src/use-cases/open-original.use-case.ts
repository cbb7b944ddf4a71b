import { AgenciesScope, AgencyDb, recordAudit } from '@hailong/database';
import { CLOCK, COMMON_PROBLEMS, Clock, OPINION_ID, Verdict, accept, refuse } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { MOST_HOURS, USUAL_HOURS, closesAt, isOpenable } from '../domain/opening';
import { earlier } from '../domain/original-term';
import { PROBLEMS } from '../domain/problems';
import { insertOpening, maskedById } from '../persistence/original-store';
import { OpenedOriginal, Originals } from './originals';

export interface OriginalToOpen {
  readonly agencyCode: string;
  readonly opinionId: string;
  readonly reason: string;
  readonly hours?: number;
}

/**
 * Opens the original of an opinion to the inspector that asks, with a reason and for a time. The opening stands in the trail of
 * the agency, and the agency sees what was opened, by which user and why.
 */
@Injectable()
export class OpenOriginal {
  constructor(
    private readonly db: AgencyDb,
    private readonly originals: Originals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(scopes: AgenciesScope, asked: OriginalToOpen): Promise<Verdict<OpenedOriginal>> {
    const { agencyCode, opinionId, hours = USUAL_HOURS } = asked;
    const reason = asked.reason.trim();
    if (reason === '') return refuse(COMMON_PROBLEMS.REASON_MISSING.at('reason'));
    if (!isOpenable(hours)) return refuse(PROBLEMS.OPENING_HOURS_OUTSIDE.at('hours', MOST_HOURS));
    const scope = await this.originals.scopeFor(scopes, agencyCode);
    if (!scope.ok) return scope;
    const { agencyId, actor } = scope.value;
    const openedAt = this.clock.now();
    return this.db.write(scope.value, async (tx) => {
      const original = this.originals.unseal(agencyId, await maskedById(tx, agencyId, opinionId));
      if (!original.ok) return original;
      const { text, endsAt } = original.value;
      const until = earlier(closesAt(openedAt, hours), endsAt);
      await insertOpening(tx, agencyId, { opinionId, actor, reason, openedAt, closesAt: until });
      const after = { reason, closesAt: until.toISOString() };
      await recordAudit(tx, scope.value, {
        action: 'open-original',
        subject: OPINION_ID.of(opinionId),
        after,
      });
      return accept({ opinionId, text, closesAt: until });
    });
  }
}
