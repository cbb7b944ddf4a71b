import { AgencyDb, AgencyScope, ProvinceDb, ProvinceScope, Transaction } from '@hailong/database';
import { CLOCK, Clock, addDays, startOfDay, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { lockBudget, putOff, spentOn } from '../persistence/delivery-budget-store';
import { Claim, ClaimedDelivery, agenciesWithDue, claimDue } from '../persistence/delivery-store';
import { DeliveryPorts } from './delivery-ports';
import { INVITATIONS_READY, InvitationsReady } from './invitation-texts';

/** Longer than any batch takes with every port at its time-out. */
const LEASE_SECONDS = 15 * 60;

export interface ClaimedBatch {
  readonly claimed: readonly ClaimedDelivery[];
  /** True when more messages may be due, also behind those that the limit of a day puts off. */
  readonly full: boolean;
}

/** Claims due messages for this process, once the admissions that they lead to are made. */
@Injectable()
export class ClaimDeliveries {
  constructor(
    private readonly db: AgencyDb,
    private readonly province: ProvinceDb,
    @Inject(INVITATIONS_READY) private readonly invitations: InvitationsReady,
    private readonly ports: DeliveryPorts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Agencies with due messages, by one statement for all of them. */
  agencies(actor: string): Promise<number[]> {
    const scope = ProvinceScope.of(undefined, actor);
    return this.province.read(scope, (tx) => agenciesWithDue(tx, this.clock.now()));
  }

  async claim(scope: AgencyScope, limit: number): Promise<ClaimedBatch> {
    await this.invitations.completeAll(scope);
    const now = this.clock.now();
    const leaseUntil = new Date(now.getTime() + LEASE_SECONDS * 1000);
    const claim = { now, leaseUntil, ports: this.ports.names, limit, today: today(this.clock) };
    return this.db.write(scope, async (tx) => {
      if (this.ports.limits.size > 0) await lockBudget(tx, scope.agencyId);
      const claimed = await claimDue(tx, scope.agencyId, claim);
      return {
        claimed: await this.withinLimits(tx, scope.agencyId, claimed, claim),
        full: claimed.length === limit,
      };
    });
  }

  /** Keeps the claimed messages that the limits of a day allow, and puts the others off until the next day. */
  private async withinLimits(
    tx: Transaction,
    agencyId: number,
    claimed: ClaimedDelivery[],
    { now, today: day }: Claim,
  ): Promise<ClaimedDelivery[]> {
    let within = claimed;
    for (const [port, most] of this.ports.limits) {
      const ofPort = within.filter((each) => each.port === port);
      if (ofPort.length === 0) continue;
      const beyond = (await spentOn(tx, agencyId, port, { day, now })) - most;
      const off = new Set(beyond > 0 ? ofPort.slice(-beyond) : []);
      await putOff(tx, agencyId, [...off], { until: startOfDay(addDays(day, 1)), reason: 'BUDGET_SPENT' });
      within = within.filter((each) => !off.has(each));
    }
    return within;
  }
}
