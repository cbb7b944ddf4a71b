import type { Transaction } from '@hailong/database';

/** A step that was taken with an opinion. */
export interface StepRow {
  readonly opinionId: string;
  /** Number of the step in the handling of its opinion, from 1. */
  readonly no: number;
  /** Number in OPINION_STEPS. */
  readonly step: number;
  /** Unit, answer, reason, reference or code. */
  readonly note: string | null;
  readonly actor: string;
  readonly at: Date;
}

/** Step to store, the same for each of several opinions. */
export type NewStep = Omit<StepRow, 'opinionId' | 'no'>;

/** Stores a step of each of the opinions, which are locked. */
export async function insertSteps(
  tx: Transaction,
  agencyId: number,
  opinionIds: readonly string[],
  { step, note, actor, at }: NewStep,
): Promise<void> {
  await tx.query(
    `insert into hailong.opinion_step (agency_id, opinion_id, no, step, note, actor, at)
     select $1, o.opinion_id, coalesce(taken.no, 0) + 1, $3, $4, $5, $6 from unnest($2::uuid[]) as o(opinion_id)
     left join (select opinion_id, max(no) as no from hailong.opinion_step
       where agency_id = $1 and opinion_id = any ($2::uuid[]) group by opinion_id) taken using (opinion_id) returning 1`,
    [agencyId, opinionIds, step, note, actor, at],
  );
}

/** Reads the steps of opinions, the first one of each first. */
export function stepsOf(
  tx: Transaction,
  agencyId: number,
  opinionIds: readonly string[],
): Promise<StepRow[]> {
  return tx.query(
    `select opinion_id as "opinionId", no, step, note, actor, at from hailong.opinion_step
     where agency_id = $1 and opinion_id = any ($2::uuid[]) order by opinion_id, no`,
    [agencyId, opinionIds],
  );
}
