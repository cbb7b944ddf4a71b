import { AgencyDb, AgencyScope, ProvinceDb, ProvinceScope } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ClaimedDelivery, agenciesWithDue, claimDue } from '../persistence/delivery-store';
import { DeliveryPorts } from './delivery-ports';
import { INVITATIONS_READY, InvitationsReady } from './invitation-texts';

/** Longer than any batch takes with every port at its time-out. */
const LEASE_SECONDS = 15 * 60;

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

  async claim(scope: AgencyScope, limit: number): Promise<ClaimedDelivery[]> {
    await this.invitations.completeAll(scope);
    const now = this.clock.now();
    const leaseUntil = new Date(now.getTime() + LEASE_SECONDS * 1000);
    const claim = { now, leaseUntil, ports: this.ports.names, limit, today: today(this.clock) };
    return this.db.write(scope, (tx) => claimDue(tx, scope.agencyId, claim));
  }
}
