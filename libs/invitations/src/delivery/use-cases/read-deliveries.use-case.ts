import { AgencyDb, AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import {
  DeliveryCounts,
  FailedDelivery,
  PortCost,
  deliveryCosts,
  deliveryCounts,
  failedPage,
} from '../persistence/delivery-reading-store';

export interface DeliveriesOfRound {
  readonly counts: DeliveryCounts;
  readonly costs: readonly PortCost[];
  /** Page of failed messages. */
  readonly failed: readonly FailedDelivery[];
}

export interface FailedPage {
  /** Id of the last of the page before; absent: from the beginning. */
  readonly after?: string;
  readonly limit: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Counts the messages of the acting agency in a round and lists the failed ones. */
@Injectable()
export class ReadDeliveries {
  constructor(private readonly db: AgencyDb) {}

  counts(scope: AgencyScope, roundId: number): Promise<DeliveryCounts> {
    return this.db.read(scope, (tx) => deliveryCounts(tx, scope.agencyId, roundId));
  }

  costs(scope: AgencyScope, roundId: number): Promise<readonly PortCost[]> {
    return this.db.read(scope, (tx) => deliveryCosts(tx, scope.agencyId, roundId));
  }

  /** Page of failed messages; after a cursor that names no message it is empty. */
  failed(
    scope: AgencyScope,
    roundId: number,
    { after, limit }: FailedPage,
  ): Promise<readonly FailedDelivery[]> {
    return this.db.read(scope, (tx) => failedPage(tx, scope.agencyId, roundId, startAfter(after), limit));
  }

  /** Reads the counts, the costs and a page; after a cursor that names no message the page is empty. */
  read(scope: AgencyScope, roundId: number, { after, limit }: FailedPage): Promise<DeliveriesOfRound> {
    return this.db.read(scope, async (tx) => ({
      counts: await deliveryCounts(tx, scope.agencyId, roundId),
      costs: await deliveryCosts(tx, scope.agencyId, roundId),
      failed: await failedPage(tx, scope.agencyId, roundId, startAfter(after), limit),
    }));
  }
}

function startAfter(id: string = BEFORE_ALL): string {
  return UUID.test(id) ? id : AFTER_ALL;
}
