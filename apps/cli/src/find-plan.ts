import { AgencyScope } from '@hailong/database';
import { Problem, Verdict, accept, problem, refuse } from '@hailong/kernel';
import { PlanRecord } from '@hailong/surveys';
import { ReadPlans } from '@hailong/surveys/use-cases';
import { everyRecord } from './every-record';
import { Session } from './session';

/** Every plan of the agency's own, drafts included, newest first. */
export function everyPlan(session: Session, scope: AgencyScope): AsyncGenerator<PlanRecord> {
  const plans = session.get(ReadPlans);
  return everyRecord(
    (before, limit) => plans.page(scope, before, limit),
    ({ planId }) => planId,
  );
}

/** The agency's own plan of that code or id. */
export async function ownPlan(
  session: Session,
  scope: AgencyScope,
  name: string,
): Promise<Verdict<PlanRecord>> {
  let byId: PlanRecord | undefined;
  for await (const plan of everyPlan(session, scope)) {
    // A code may be all digits; the code people gave wins over the number the database gave.
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
