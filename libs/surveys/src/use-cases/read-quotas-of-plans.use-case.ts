import { AgencyDb, AgencyScope } from '@hailong/database';
import { accept, notFound, refuse, Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { EffectiveQuota, QuotaDifference, quotaDifferences } from '../domain/quotas/quota-origin';
import { plansById } from '../persistence/plan-store';
import { roundsById } from '../persistence/round-store';
import { quotasOfPlan } from './quotas-of-plan';

@Injectable()
export class ReadQuotasOfPlans {
  constructor(private readonly db: AgencyDb) {}

  /** The rules that hold in a plan, its parents' among them. Refused with NOT_FOUND. */
  ofPlan(scope: AgencyScope, planId: number): Promise<Verdict<readonly EffectiveQuota[]>> {
    return this.db.read(scope, async (tx) => {
      const [plan] = await plansById(tx, [planId]);
      return plan ? accept(await quotasOfPlan(tx, plan)) : refuse(notFound('plan', 'plan'));
    });
  }

  /**
   * Compares the rules of the plans with those of the round, planned before. Nothing is taken over: saving the
   * round again while it is a draft does that. Refused with NOT_FOUND where the round or its plan may not be seen.
   */
  differences(scope: AgencyScope, roundId: number): Promise<Verdict<readonly QuotaDifference[]>> {
    return this.db.read(scope, async (tx) => {
      const [round] = await roundsById(tx, [roundId]);
      const [plan] = round ? await plansById(tx, [round.planId]) : [];
      if (!round || !plan) return refuse(notFound('round', 'round'));
      return accept(quotaDifferences(round.document.quotas, await quotasOfPlan(tx, plan)));
    });
  }
}
