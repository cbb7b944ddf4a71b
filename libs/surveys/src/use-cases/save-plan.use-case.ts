import { codeProblems } from '@hailong/criteria/domain';
import { AgencyDb, AgencyScope, recordAudit, lockSurveys, Transaction } from '@hailong/database';
import { accept, documentLocked, notFound, Problem, refuse, Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { inheritedProblems, planProblems } from '../domain/check-plan';
import { PROBLEMS } from '../domain/problems';
import { SurveyPlan, WrittenPlan } from '../domain/survey-plan';
import { PlanRecord, insertPlan, planByCode, planLine, replacePlan } from '../persistence/plan-store';
import { withListedFields } from './listed-fields';
import { quotasOfPlan } from './quotas-of-plan';

export interface PlanToSave {
  /** Unique for the agency. */
  readonly code: string;
  readonly document: WrittenPlan;
}

/** Identity of a plan that was never saved. */
const UNSAVED = { planId: 0, state: 'draft' } as const;

/**
 * Saves a new plan, or replaces the draft of its code; number and day of signature may be missing. Refused with
 * CODE_MALFORMED, NOT_FOUND (the parent plan), PARENT_PLAN_UNSUITED, DOCUMENT_LOCKED, LISTED_FIELD_UNKNOWN, FIELD_LIST_UNPUBLISHED and the
 * problems of the plan.
 */
@Injectable()
export class SavePlan {
  constructor(private readonly db: AgencyDb) {}

  save(scope: AgencyScope, { code, document: written }: PlanToSave): Promise<Verdict<PlanRecord>> {
    return this.db.write(scope, async (tx) => {
      await lockSurveys(tx, scope.agencyId);
      const listed = await withListedFields(tx, written);
      if (!listed.ok) return listed;
      const document = listed.value;
      const before = await planByCode(tx, scope.agencyId, code);
      const problems = [
        ...codeProblems(code, 'code'),
        ...(before?.state === 'signed' ? [documentLocked('plan', 'code')] : []),
        ...planProblems(document),
        ...(await parentProblems(tx, document, before)),
        ...inheritedProblems(document, await quotasOfPlan(tx, { ...UNSAVED, ...before, code, document })),
      ];
      if (problems.length) return refuse(...problems);
      const after = before
        ? await replacePlan(tx, { ...before, document })
        : await insertPlan(tx, scope.agencyId, code, document);
      await recordAudit(tx, scope, { action: 'save-plan', subject: code, before, after });
      return accept(after);
    });
  }
}

/** Checks that the agency may see the parent plan, and that the parent does not itself stand under this plan. */
async function parentProblems(
  tx: Transaction,
  { parentPlanId }: SurveyPlan,
  plan: PlanRecord | undefined,
): Promise<Problem[]> {
  if (parentPlanId === undefined) return [];
  const line = await planLine(tx, parentPlanId);
  if (line.length === 0) return [notFound('plan', 'parentPlan')];
  return plan && line.includes(plan.planId) ? [PROBLEMS.PARENT_PLAN_UNSUITED.at('parentPlan')] : [];
}
