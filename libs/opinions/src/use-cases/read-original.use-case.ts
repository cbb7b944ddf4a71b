import { AgenciesScope, AgencyDb, recordAudit } from '@hailong/database';
import { CLOCK, Clock, OPINION_ID, Verdict, accept, refuse } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { earlier } from '../domain/original-term';
import { PROBLEMS } from '../domain/problems';
import { maskedById, openUntil } from '../persistence/original-store';
import { OpenedOriginal, Originals } from './originals';

/** Reads an original that the same inspector has opened, until its time is over. Each reading stands in the trail. */
@Injectable()
export class ReadOriginal {
  constructor(
    private readonly db: AgencyDb,
    private readonly originals: Originals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(
    scopes: AgenciesScope,
    { agencyCode, opinionId }: { readonly agencyCode: string; readonly opinionId: string },
  ): Promise<Verdict<OpenedOriginal>> {
    const scope = await this.originals.scopeFor(scopes, agencyCode);
    if (!scope.ok) return scope;
    const { agencyId, actor } = scope.value;
    return this.db.write(scope.value, async (tx) => {
      const original = this.originals.unseal(agencyId, await maskedById(tx, agencyId, opinionId));
      if (!original.ok) return original;
      const until = await openUntil(tx, agencyId, { opinionId, actor, now: this.clock.now() });
      if (!until) return refuse(PROBLEMS.ORIGINAL_CLOSED.at('opinion'));
      await recordAudit(tx, scope.value, { action: 'read-original', subject: OPINION_ID.of(opinionId) });
      const { text, endsAt } = original.value;
      return accept({ opinionId, text, closesAt: earlier(until, endsAt) });
    });
  }
}
