import { randomBytes } from 'node:crypto';
import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { COUNTER_PROBLEMS } from '../domain/problems';
import { CounterRow, countersOf, insertCounter, retireCounter } from '../persistence/counter-store';

export interface RegisteredCounter extends CounterRow {
  /** Shown this once; the device sends it with every form. Only its hash is kept. */
  readonly token: string;
}

const LONGEST_LABEL = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Registers and retires the counters and kiosks of an agency, where many people answer from one address. Kiosk forms for
 * the agency that come with the token of a counter are not limited by address; the token has no other effect.
 */
@Injectable()
export class MaintainCounters {
  constructor(private readonly db: AgencyDb) {}

  async register(scope: AgencyScope, given: string): Promise<Verdict<RegisteredCounter>> {
    const label = given.trim();
    if (label === '' || label.length > LONGEST_LABEL)
      return refuse(COUNTER_PROBLEMS.COUNTER_LABEL_MALFORMED.at('label', LONGEST_LABEL));
    const token = randomBytes(16).toString('base64url');
    return this.db.write(scope, async (tx) => {
      const counter = await insertCounter(tx, scope.agencyId, label, token);
      const { counterId } = counter;
      await recordAudit(tx, scope, { action: 'register-counter', subject: counterId, after: { label } });
      return accept({ ...counter, token });
    });
  }

  async retire(scope: AgencyScope, counterId: string): Promise<Verdict<CounterRow>> {
    if (!UUID.test(counterId)) return refuse(notFound('counter', 'id'));
    return this.db.write(scope, async (tx) => {
      const counter = await retireCounter(tx, scope.agencyId, counterId);
      if (!counter) return refuse(notFound('counter', 'id'));
      const { label } = counter;
      await recordAudit(tx, scope, { action: 'retire-counter', subject: counterId, before: { label } });
      return accept(counter);
    });
  }

  list(scope: AgencyScope): Promise<readonly CounterRow[]> {
    return this.db.read(scope, (tx) => countersOf(tx, scope.agencyId));
  }
}
