import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { overdueBatches } from '../persistence/batch-store';
import { CloseRecontact } from './close-recontact.use-case';

const PAGE = 500;

/** Closes every batch whose last day is over, so that no contact outlives it. */
@Injectable()
export class EndRecontacts {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    private readonly closing: CloseRecontact,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param actor name in the audit trail
   * @param stop when aborted, ends after the current agency
   * @returns number of closed batches
   */
  async end(actor: string, stop?: AbortSignal): Promise<number> {
    let closed = 0;
    for (let after = ''; ;) {
      const agencies = await this.organisation.allAgencies(after, PAGE);
      for (const { agencyId } of agencies) {
        if (stop?.aborted) return closed;
        closed += await this.endOf(AgencyScope.of(agencyId, actor));
      }
      after = agencies.at(-1)?.code ?? '';
      if (agencies.length < PAGE) return closed;
    }
  }

  private async endOf(scope: AgencyScope): Promise<number> {
    const on = today(this.clock);
    const overdue = await this.db.read(scope, (tx) => overdueBatches(tx, scope.agencyId, on));
    let closed = 0;
    for (const batch of overdue) closed += (await this.closing.closeBatch(scope.actor, batch)).ok ? 1 : 0;
    return closed;
  }
}
