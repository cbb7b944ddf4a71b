import type { Transaction } from '@hailong/database';
import { digestOf } from '../domain/canonical-json';
import { EffectiveQuota, PlanOfLine, PlanVersion, effectiveQuotas } from '../domain/quotas/quota-origin';
import { PlanRecord, planLine, plansById } from '../persistence/plan-store';

type Plan = Pick<PlanRecord, 'planId' | 'code' | 'state' | 'document'>;

/** The rules that hold in a plan, with the plan that states each: the plan or a parent that the door sees. */
export async function quotasOfPlan(tx: Transaction, plan: Plan): Promise<readonly EffectiveQuota[]> {
  return effectiveQuotas([plan, ...(await parentsOf(tx, plan))].map(planOfLine));
}

async function parentsOf(tx: Transaction, { document }: Plan): Promise<readonly Plan[]> {
  if (document.parentPlanId === undefined) return [];
  const found = await plansById(tx, await planLine(tx, document.parentPlanId));
  const byId = new Map(found.map((plan) => [plan.planId, plan]));
  const line: Plan[] = [];
  for (let next = byId.get(document.parentPlanId); next; next = byId.get(next.document.parentPlanId ?? 0)) {
    line.push(next);
    byId.delete(next.planId);
  }
  return line;
}

function planOfLine(plan: Plan): PlanOfLine {
  return { version: versionOf(plan), quotas: plan.document.quotas };
}

function versionOf({ planId, code, state, document }: Plan): PlanVersion {
  const { number, signedOn } = document;
  const signature = { ...(number !== undefined && { number }), ...(signedOn !== undefined && { signedOn }) };
  return { planId, code, state, digest: digestOf(document), ...signature };
}
