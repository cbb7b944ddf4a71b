import type { Transaction } from '@hailong/database';
import { PlanState } from '../domain/plan-state';
import { SurveyPlan } from '../domain/survey-plan';

/** A stored survey plan. */
export interface PlanRecord {
  /** The agency that issues it. */
  readonly agencyId: number;
  readonly planId: number;
  /** Unique for its owner. */
  readonly code: string;
  readonly state: PlanState;
  readonly document: SurveyPlan;
}

const COLUMNS = `agency_id as "agencyId", plan_id as "planId", code, state, document`;

/** Reads plans by id, in no order: all signed ones, and the reader's own drafts. */
export function plansById(tx: Transaction, ids: readonly number[]): Promise<PlanRecord[]> {
  return tx.query(`select ${COLUMNS} from hailong.survey_plan where plan_id = any ($1)`, [ids]);
}

/** An owner's plans, newest first; `beforeId` null begins with the newest. */
export function planPage(
  tx: Transaction,
  agencyId: number,
  beforeId: number | null,
  limit: number,
): Promise<PlanRecord[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.survey_plan
     where agency_id = $1 and ($2::integer is null or plan_id < $2)
     order by plan_id desc limit $3`,
    [agencyId, beforeId, limit],
  );
}

/** Signed plans of some owners, newest first; `beforeId` null begins with the newest. */
export function signedPlanPage(
  tx: Transaction,
  owners: readonly number[],
  beforeId: number | null,
  limit: number,
): Promise<PlanRecord[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.survey_plan
     where agency_id = any ($1) and state = 'signed' and ($2::integer is null or plan_id < $2)
     order by plan_id desc limit $3`,
    [owners, beforeId, limit],
  );
}

/** The plan and those above it, as far as the door sees them. */
export async function planLine(tx: Transaction, planId: number): Promise<number[]> {
  const rows = await tx.query<{ planId: number }>(
    `with recursive line as (
       select plan_id, document from hailong.survey_plan where plan_id = $1
       union
       select above.plan_id, above.document from line
       join hailong.survey_plan above on above.plan_id = (line.document ->> 'parentPlanId')::integer
     ) select plan_id as "planId" from line`,
    [planId],
  );
  return rows.map((row) => row.planId);
}

/** Finds the plans of that code that the door may see, one for each owner. */
export function plansByCode(
  tx: Transaction,
  code: string,
): Promise<Pick<PlanRecord, 'agencyId' | 'planId'>[]> {
  return tx.query(
    `select agency_id as "agencyId", plan_id as "planId" from hailong.survey_plan where code = $1`,
    [code],
  );
}

/** Plans of these ids or codes that the door may see, in no order; several owners may use one code. */
export function plansNamed(
  tx: Transaction,
  ids: readonly number[],
  codes: readonly string[],
): Promise<PlanRecord[]> {
  return tx.query(`select ${COLUMNS} from hailong.survey_plan where plan_id = any ($1) or code = any ($2)`, [
    ids,
    codes,
  ]);
}

/** The owner's plan of that code. */
export async function planByCode(
  tx: Transaction,
  agencyId: number,
  code: string,
): Promise<PlanRecord | undefined> {
  const [row] = await tx.query<PlanRecord>(
    `select ${COLUMNS} from hailong.survey_plan where agency_id = $1 and code = $2`,
    [agencyId, code],
  );
  return row;
}

/** Stores a new draft. Its code must be free: look while holding the lock. */
export async function insertPlan(
  tx: Transaction,
  agencyId: number,
  code: string,
  document: SurveyPlan,
): Promise<PlanRecord> {
  const [row] = await tx.query<PlanRecord>(
    `insert into hailong.survey_plan (agency_id, code, state, document) values ($1, $2, 'draft', $3) returning ${COLUMNS}`,
    [agencyId, code, JSON.stringify(document)],
  );
  if (!row) throw new Error('a plan changed without the lock: take lockSurveys first');
  return row;
}

/** A draft with another content, signed or not. */
export async function replacePlan(
  tx: Transaction,
  plan: Pick<PlanRecord, 'agencyId' | 'planId' | 'state' | 'document'>,
): Promise<PlanRecord> {
  const [row] = await tx.query<PlanRecord>(
    `update hailong.survey_plan set state = $3, document = $4 where agency_id = $1 and plan_id = $2 and state = 'draft'
     returning ${COLUMNS}`,
    [plan.agencyId, plan.planId, plan.state, JSON.stringify(plan.document)],
  );
  if (!row) throw new Error('a plan changed without the lock: take lockSurveys first');
  return row;
}
