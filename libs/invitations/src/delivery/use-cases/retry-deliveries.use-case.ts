import { AgencyDb, AgencyScope, recordAudit, lockRound } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, refuse, notFound } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { Inject, Injectable } from '@nestjs/common';
import { InvitationWay, rerouteFailed, retryFailed } from '../persistence/delivery-reading-store';
import { PROBLEMS } from '../domain/problems';

export interface DeliveriesRetried {
  readonly retried: number;
}

/** Queues the failed messages of the acting agency in a round again, once the cause is mended. */
@Injectable()
export class RetryDeliveries {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param port another port, for invitations that were never delivered; absent: each by its own again */
  retry(scope: AgencyScope, roundId: number, port?: InvitationWay): Promise<Verdict<DeliveriesRetried>> {
    return this.db.write(scope, async (tx) => {
      await lockRound(tx, roundId, 'shared');
      const [round] = await roundsById(tx, [roundId]);
      if (!round) return refuse(notFound('round', 'round'));
      if (round.state !== 'open') return refuse(PROBLEMS.DELIVERY_ROUND_NOT_OPEN.at('round'));
      if (port) await rerouteFailed(tx, scope.agencyId, roundId, port);
      const retried = await retryFailed(tx, scope.agencyId, roundId, this.clock.now());
      if (retried > 0)
        await recordAudit(tx, scope, {
          action: 'retry-deliveries',
          subject: round.code,
          after: { retried, port },
        });
      return accept({ retried });
    });
  }
}
