import { Database } from '@hailong/database';
import { CountWaitingDeliveries } from '@hailong/invitations/use-cases';
import { ResponseBatcher } from '@hailong/responses/use-cases';
import { Injectable } from '@nestjs/common';
import { Stopping } from './stopping';
import { ReadinessFacts, SurveyReadiness, judgeReadiness } from './readiness';

/** Longest that an answer about readiness takes, milliseconds: below the time-out of common probes. */
const WITHIN_MS = 2000;

/** Health of the module in this process, for probes of Kubernetes and indicators of @nestjs/terminus. */
@Injectable()
export class SurveyHealth {
  constructor(
    private readonly database: Database,
    private readonly batcher: ResponseBatcher,
    private readonly deliveries: CountWaitingDeliveries,
    private readonly stopping: Stopping,
  ) {}

  /** Says that the process runs; asks nothing, because a restart mends no database. */
  live(): { readonly live: true } {
    return { live: true };
  }

  /** Finds out whether forms sent to this process now would be stored, and why not. Never throws. */
  async ready(withinMs = WITHIN_MS): Promise<SurveyReadiness> {
    const startedAt = performance.now();
    const probe = await this.database.probe(withinMs);
    const leftMs = Math.max(0, withinMs - (performance.now() - startedAt));
    const facts: ReadinessFacts = {
      probe,
      stopping: this.stopping.hasBegun,
      queue: { length: this.batcher.queueLength, limit: this.batcher.queueLimit },
      deliveriesWaiting: probe.reachable ? await this.deliveriesWaiting(leftMs) : null,
    };
    return judgeReadiness(facts);
  }

  private async deliveriesWaiting(withinMs: number): Promise<ReadinessFacts['deliveriesWaiting']> {
    let limit: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => (limit = setTimeout(() => resolve(null), withinMs)));
    const counted = this.deliveries.count('health').catch(() => null);
    return Promise.race([counted, late]).finally(() => clearTimeout(limit));
  }
}
