import { AgencyScope } from '@hailong/database';
import { Problem, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { FindPlans, PlanRecord, ReadPlans } from '@hailong/surveys/use-cases';
import { everyRecord } from './every-record';
import { Session } from './session';
import { withAdvice } from './with-advice';

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
  const planId = await session.get(FindPlans).idFor(scope, name);
  const [plan] = await session.get(ReadPlans).byIds(scope, [planId]);
  return plan?.agencyId === scope.agencyId ? accept(plan) : refuse(noPlan(name));
}

function noPlan(name: string): Problem {
  return withAdvice(notFound('plan', 'plan', name), {
    vi: 'Xem danh sách bằng npm run hailong -- plans, hoặc thêm --as.',
    en: 'See npm run hailong -- plans, or add --as.',
  });
}
