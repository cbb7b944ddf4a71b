import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { CLOCK, Clock, RecontactKey, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import { BatchRecord, markClosed } from '../persistence/batch-store';
import { forgetMembers } from '../persistence/rated-store';
import { FindRecontacts } from './find-recontacts';
import { ratedScope, withPeople } from './rated-scope';

/**
 * Closes a batch: its contacts are destroyed at every agency, with an entry in the trail of each, and its rated agencies see
 * their numbers. Refused with NOT_FOUND, RECONTACT_CLOSED.
 */
@Injectable()
export class CloseRecontact {
  constructor(
    private readonly db: AgencyDb,
    private readonly recontacts: FindRecontacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async close(scope: AgencyScope, key: RecontactKey | undefined): Promise<Verdict<BatchRecord>> {
    const batch = await this.recontacts.managed(scope, key);
    return batch ? this.closeBatch(scope.actor, batch) : refuse(notFound('recontact', 'id'));
  }

  /** Closes a batch that was found already. */
  closeBatch(actor: string, batch: BatchRecord): Promise<Verdict<BatchRecord>> {
    const on = today(this.clock);
    const { unitId, batchId, document } = batch;
    const atUnit = AgencyScope.of(unitId, actor);
    const subject = String(batchId);
    return this.db.writeAcross(atUnit, async (tx, enter) => {
      if (!(await markClosed(tx, batch, on))) return refuse(PROBLEMS.RECONTACT_CLOSED.at('id'));
      await recordAudit(tx, atUnit, { action: 'close-recontact', subject, after: { on } });
      for (const { agencyId } of withPeople(document.agencies)) {
        const rated = ratedScope(batch, agencyId, actor);
        await enter(rated);
        const contacts = await forgetMembers(tx, agencyId, batchId);
        await recordAudit(tx, rated, { action: 'destroy-recontact-contacts', subject, after: { contacts } });
      }
      return accept({ ...batch, closedOn: on });
    });
  }
}
