import { randomBytes } from 'node:crypto';
import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { Verdict, accept, problem, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { CounterRow, countersOf, insertCounter, retireCounter } from '../persistence/counter-store';

export interface RegisteredCounter extends CounterRow {
  /** Shown this once; the device sends it with every form. Only its hash is kept. */
  readonly token: string;
}

const LONGEST_LABEL = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The counters and kiosks of an agency: places where many people answer from one address. Kiosk forms
 * for the agency that come with the token of one are not limited by address; in everything else it changes nothing.
 */
@Injectable()
export class KeepCounters {
  constructor(private readonly db: AgencyDb) {}

  async register(scope: AgencyScope, given: string): Promise<Verdict<RegisteredCounter>> {
    const label = given.trim();
    if (label === '' || label.length > LONGEST_LABEL) return refuse(badLabel());
    const token = randomBytes(16).toString('base64url');
    return this.db.write(scope, async (tx) => {
      const counter = await insertCounter(tx, scope.agencyId, label, token);
      const { counterId } = counter;
      await recordAudit(tx, scope, { action: 'register-counter', subject: counterId, after: { label } });
      return accept({ ...counter, token });
    });
  }

  async retire(scope: AgencyScope, counterId: string): Promise<Verdict<CounterRow>> {
    if (!UUID.test(counterId)) return refuse(noSuchCounter());
    return this.db.write(scope, async (tx) => {
      const counter = await retireCounter(tx, scope.agencyId, counterId);
      if (!counter) return refuse(noSuchCounter());
      const { label } = counter;
      await recordAudit(tx, scope, { action: 'retire-counter', subject: counterId, before: { label } });
      return accept(counter);
    });
  }

  list(scope: AgencyScope): Promise<readonly CounterRow[]> {
    return this.db.read(scope, (tx) => countersOf(tx, scope.agencyId));
  }
}

function badLabel() {
  return problem(
    'COUNTER_LABEL',
    'label',
    `ghi tên quầy hoặc ki-ốt, nhiều nhất ${LONGEST_LABEL} ký tự, ví dụ "Quầy 3, tầng 1"`,
    `name the counter or kiosk in at most ${LONGEST_LABEL} characters, for example "Counter 3, ground floor"`,
  );
}

function noSuchCounter() {
  return problem(
    'NOT_FOUND',
    'id',
    'cơ quan không có quầy này; xem lại danh sách quầy',
    'the agency has no such counter; look at the list of counters again',
  );
}
