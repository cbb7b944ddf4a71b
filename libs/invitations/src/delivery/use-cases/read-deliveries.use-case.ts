import { AgencyDb, AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import {
  DeliveryCounts,
  FailedDelivery,
  deliveryCounts,
  failedPage,
} from '../persistence/delivery-reading-store';

export interface DeliveriesOfRound {
  readonly counts: DeliveryCounts;
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

  /** Reads the counts and a page; after a cursor that names no message the page is empty. */
  read(
    scope: AgencyScope,
    roundId: number,
    { after = BEFORE_ALL, limit }: FailedPage,
  ): Promise<DeliveriesOfRound> {
    const from = UUID.test(after) ? after : AFTER_ALL;
    return this.db.read(scope, async (tx) => ({
      counts: await deliveryCounts(tx, scope.agencyId, roundId),
      failed: await failedPage(tx, scope.agencyId, roundId, from, limit),
    }));
  }
}
