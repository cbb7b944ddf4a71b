import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import type { RoundRecord } from '@hailong/surveys';
import { Inject, Injectable } from '@nestjs/common';
import { forgetPeople } from '../persistence/invitation-store';
import { destroySecret } from '../persistence/secret-store';

/**
 * Destroys the keys of a round and agency together with the contacts and the dossiers of its invitations, with a record
 * that it was done. Repeatable: where nothing is left to destroy nothing is recorded.
 */
@Injectable()
export class DestroyRoundSecrets {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether there was anything left. */
  run(scope: AgencyScope, round: Pick<RoundRecord, 'roundId' | 'code'>): Promise<boolean> {
    const on = today(this.clock);
    return this.db.write(scope, async (tx) => {
      const keys = await destroySecret(tx, scope.agencyId, round.roundId, on);
      const people = await forgetPeople(tx, scope.agencyId, round.roundId);
      if (!keys && people === 0) return false;
      await recordAudit(tx, scope, {
        action: 'destroy-invitation-keys',
        subject: round.code,
        after: { keys, people, on },
      });
      return true;
    });
  }
}
