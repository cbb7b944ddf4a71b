import { AgencyScope } from '@hailong/database';
import { Problem, Verdict, accept, problem, refuse } from '@hailong/kernel';
import { PlanRecord, ReadPlans } from '@hailong/surveys/use-cases';
import { everyRecord } from './every-record';
import { Session } from './session';

/** Plans of the acting agency, drafts included, newest first. */
export function everyPlan(session: Session, scope: AgencyScope): AsyncGenerator<PlanRecord> {
  const plans = session.get(ReadPlans);
  return everyRecord(
    (before, limit) => plans.page(scope, before, limit),
    ({ planId }) => planId,
  );
}

/** Finds a plan of the acting agency by code or id. */
export async function ownPlan(
  session: Session,
  scope: AgencyScope,
  name: string,
): Promise<Verdict<PlanRecord>> {
  let byId: PlanRecord | undefined;
  for await (const plan of everyPlan(session, scope)) {
    // A code may be all digits; it wins over an id.
    if (plan.code === name) return accept(plan);
    if (String(plan.planId) === name) byId = plan;
  }
  return byId ? accept(byId) : refuse(noPlan(name));
}

function noPlan(name: string): Problem {
  return problem(
    'NOT_FOUND',
    'plan',
    `Cơ quan này không có kế hoạch "${name}": xem danh sách bằng npm run hailong -- plans, hoặc thêm --as.`,
    `This agency has no plan "${name}": see npm run hailong -- plans, or add --as.`,
  );
}
