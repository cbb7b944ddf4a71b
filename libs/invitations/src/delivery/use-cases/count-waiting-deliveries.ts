import { ProvinceDb, ProvinceScope } from '@hailong/database';
import { CLOCK, Clock } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { WaitingDeliveries, waitingDeliveries } from '../persistence/delivery-reading-store';

/** Counts the due messages of all agencies, for operators: how many they are and how late, nothing else of them. */
@Injectable()
export class CountWaitingDeliveries {
  constructor(
    private readonly province: ProvinceDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  count(actor: string): Promise<WaitingDeliveries> {
    const scope = ProvinceScope.of(undefined, actor);
    return this.province.read(scope, (tx) => waitingDeliveries(tx, this.clock.now()));
  }
}
