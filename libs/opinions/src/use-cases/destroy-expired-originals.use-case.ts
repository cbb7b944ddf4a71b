import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { lastDestroyed } from '../domain/original-term';
import { destroyExpiredOriginals } from '../persistence/original-store';
import { ORIGINALS_DAYS } from './opinion-terms';

/** Originals destroyed by one transaction. */
const PORTION = 2000;

/** Destroys the originals of an agency whose term is over, also those that are open, with their number in its trail. */
@Injectable()
export class DestroyExpiredOriginals {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ORIGINALS_DAYS) private readonly days: number,
  ) {}

  /** Returns their number. */
  async ofAgency(scope: AgencyScope): Promise<number> {
    const until = lastDestroyed(today(this.clock), this.days);
    for (let destroyed = 0; ;) {
      const portion = await this.db.write(scope, async (tx) => {
        const originals = await destroyExpiredOriginals(tx, scope.agencyId, { until, most: PORTION });
        if (originals > 0) {
          const after = { originals, appearedUntil: until };
          await recordAudit(tx, scope, { action: 'destroy-originals', subject: until, after });
        }
        return originals;
      });
      destroyed += portion;
      if (portion < PORTION) return destroyed;
    }
  }
}
