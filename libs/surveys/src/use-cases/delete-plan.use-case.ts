import { AgencyDb, AgencyScope, lockSurveys, recordAudit } from '@hailong/database';
import { PLAN_ID, Verdict, accept, deletionProblems, nameOf, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { deletePlanDraft, plansUnder, roundsOfPlan } from '../persistence/delete-drafts';
import { PlanRecord, planByCode, plansById } from '../persistence/plan-store';

/**
 * Deletes a draft of a plan, named by id or code; the trail keeps the whole document. Refused with NOT_FOUND,
 * DELETION_UNSUITED once it is signed, DRAFT_LOCKED while rounds or other plans stand under it.
 */
@Injectable()
export class DeletePlan {
  constructor(private readonly db: AgencyDb) {}

  delete(scope: AgencyScope, name: string): Promise<Verdict<PlanRecord>> {
    const { agencyId } = scope;
    const asked = nameOf(PLAN_ID, name);
    return this.db.write(scope, async (tx) => {
      await lockSurveys(tx, agencyId);
      const plan =
        asked &&
        ('id' in asked ? (await plansById(tx, [asked.id]))[0] : await planByCode(tx, agencyId, asked.code));
      if (plan?.agencyId !== agencyId) return refuse(notFound('plan', 'id', name));
      const rounds = await roundsOfPlan(tx, agencyId, plan.planId);
      const plans = await plansUnder(tx, agencyId, plan.planId);
      const uses = [
        ...rounds.map(({ code }) => ({ noun: 'round', code }) as const),
        ...plans.map(({ code }) => ({ noun: 'plan', code }) as const),
      ];
      const problems = deletionProblems('plan', 'id', plan.state, uses);
      if (problems.length > 0) return refuse(...problems);
      await deletePlanDraft(tx, plan);
      await recordAudit(tx, scope, { action: 'delete-plan', subject: plan.code, before: plan });
      return accept(plan);
    });
  }
}
