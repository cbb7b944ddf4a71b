import type { AgencyScope, Transaction } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { roundProblems } from '../domain/check-round';
import { questionnairesOf, roundFormProblems } from '../domain/check-round-forms';
import { SurveyRound } from '../domain/survey-round';
import { PlanRecord, plansById } from '../persistence/plan-store';
import { questionnairesById } from '@hailong/questionnaires';

/** Checks a round for saving, by itself and against the questionnaires that the agency may see. */
export async function savingProblems(tx: Transaction, round: SurveyRound): Promise<Problem[]> {
  const forms = await questionnairesById(tx, questionnairesOf(round));
  const known = new Map(forms.map((form) => [form.questionnaireId, form]));
  return [...roundProblems(round), ...roundFormProblems(round, known)];
}

/** A plan of the acting agency itself: rounds are fielded by the agency that issues the plan. */
export async function ownPlan(
  tx: Transaction,
  scope: AgencyScope,
  planId: number,
): Promise<PlanRecord | undefined> {
  const [plan] = await plansById(tx, [planId]);
  return plan?.agencyId === scope.agencyId ? plan : undefined;
}
