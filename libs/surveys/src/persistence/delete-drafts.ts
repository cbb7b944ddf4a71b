import type { Transaction } from '@hailong/database';
import type { RoundRecord } from '../domain/round-record';
import type { PlanRecord } from './plan-store';

/** Code of a plan or round of the owner. */
interface Coded {
  readonly code: string;
}

/** Deletes a draft. No policy of the table lets a signed plan be deleted. */
export async function deletePlanDraft(
  tx: Transaction,
  { agencyId, planId }: Pick<PlanRecord, 'agencyId' | 'planId'>,
): Promise<void> {
  const deleted = await tx.query(
    `delete from hailong.survey_plan where agency_id = $1 and plan_id = $2 and state = 'draft' returning plan_id`,
    [agencyId, planId],
  );
  if (deleted.length === 0) throw new Error('a plan changed without the lock: take lockSurveys first');
}

/** Deletes a draft. No policy of the table lets a round be deleted that was opened. */
export async function deleteRoundDraft(
  tx: Transaction,
  { agencyId, roundId }: Pick<RoundRecord, 'agencyId' | 'roundId'>,
): Promise<void> {
  const deleted = await tx.query(
    `delete from hailong.survey_round where agency_id = $1 and round_id = $2 and state = 'draft' returning round_id`,
    [agencyId, roundId],
  );
  if (deleted.length === 0) throw new Error('a round changed without the lock: take lockSurveys first');
}

/** Finds the owner's plans that stand right under a plan. */
export function plansUnder(tx: Transaction, agencyId: number, planId: number): Promise<Coded[]> {
  return tx.query(
    `select code from hailong.survey_plan
     where agency_id = $1 and (document ->> 'parentPlanId')::integer = $2 order by code`,
    [agencyId, planId],
  );
}

/** Finds the owner's plans with a group that has the questionnaire of that code. */
export function plansAsking(tx: Transaction, agencyId: number, questionnaire: string): Promise<Coded[]> {
  return tx.query(
    `select code from hailong.survey_plan where agency_id = $1 and document -> 'groups' @> $2 order by code`,
    [agencyId, JSON.stringify([{ questionnaire }])],
  );
}

/** Finds the owner's rounds of a plan. */
export function roundsOfPlan(tx: Transaction, agencyId: number, planId: number): Promise<Coded[]> {
  return tx.query(
    `select code from hailong.survey_round where agency_id = $1 and plan_id = $2 order by code`,
    [agencyId, planId],
  );
}
