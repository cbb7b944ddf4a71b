import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { OutcomeCount } from '../domain/figures';
import { ANSWERERS, CallOutcome, REACHED, REPLIES } from '../domain/outcome';
import { NEWEST_OUTCOME } from './newest-outcome';
import { RatedPart } from './recontact-member-store';

/** Outcome as it is stored. */
export interface OutcomeRow extends CallOutcome {
  /** Number of the record of this person, from 1; the newest counts. */
  readonly number: number;
}

interface Numbers {
  readonly reached: number;
  readonly asked: number | null;
  readonly answered: number | null;
  readonly again: number | null;
}

/** Reads the newest outcome of a member. */
export async function newestOutcome(
  tx: Transaction,
  { agencyId, batchId }: RatedPart,
  dossierId: string,
): Promise<OutcomeRow | undefined> {
  const [row] = await tx.query<Numbers & { number: number; attempts: number; reason: string | null }>(
    `select number, reached, asked, answered, again, attempts, reason from hailong.recontact_outcome
     where agency_id = $1 and batch_id = $2 and dossier_id = $3 order by number desc limit 1`,
    [agencyId, batchId, dossierId],
  );
  if (!row) return undefined;
  const { number, attempts, reason } = row;
  return { ...outcomeOf(row), number, attempts, ...(reason !== null && { reason }) };
}

export interface OutcomeToInsert extends OutcomeRow {
  readonly caller: string;
  readonly on: CalendarDay;
}

/** Inserts an outcome; earlier ones stay. */
export async function insertOutcome(
  tx: Transaction,
  { agencyId, batchId }: RatedPart,
  dossierId: string,
  outcome: OutcomeToInsert,
): Promise<void> {
  const { number, reached, asked, answered, again, attempts, reason, caller, on } = outcome;
  await tx.query(
    `insert into hailong.recontact_outcome
       (agency_id, batch_id, dossier_id, number, reached, asked, answered, again, attempts, reason, caller, recorded_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[agencyId, batchId, dossierId, number, REACHED.numberOf(reached)],
      ...[asked && REPLIES.numberOf(asked), answered && ANSWERERS.numberOf(answered)],
      ...[again && REPLIES.numberOf(again), attempts, reason, caller, on],
    ].map((value) => value ?? null),
  );
}

/** Counts members by their newest outcome. */
export async function outcomeCounts(
  tx: Transaction,
  { agencyId, batchId }: RatedPart,
): Promise<readonly OutcomeCount[]> {
  const rows = await tx.query<Omit<Numbers, 'reached'> & { reached: number | null; members: number }>(
    `select o.reached, o.asked, o.answered, o.again, count(*)::integer as members
     from hailong.recontact_member m left join ${NEWEST_OUTCOME}
     where m.agency_id = $1 and m.batch_id = $2 group by 1, 2, 3, 4`,
    [agencyId, batchId],
  );
  return rows.map(({ reached, members, ...rest }) => ({
    outcome: reached === null ? null : outcomeOf({ reached, ...rest }),
    members,
  }));
}

/** Members of an agency that a caller holds. */
export interface CallerCount {
  /** Null: handed to no caller. */
  readonly caller: string | null;
  readonly members: number;
  /** Members with an outcome, no answer included. */
  readonly called: number;
}

export function callerCounts(
  tx: Transaction,
  { agencyId, batchId }: RatedPart,
): Promise<readonly CallerCount[]> {
  return tx.query(
    `select m.caller, count(*)::integer as members, count(o.number)::integer as called
     from hailong.recontact_member m left join ${NEWEST_OUTCOME}
     where m.agency_id = $1 and m.batch_id = $2 group by 1 order by 1`,
    [agencyId, batchId],
  );
}

/** Reads ids of the members that are still to be called, in the order of the draw: without an outcome, or not answering. */
export async function membersToDeal(
  tx: Transaction,
  { agencyId, batchId }: RatedPart,
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `select m.dossier_id as id from hailong.recontact_member m left join ${NEWEST_OUTCOME}
     where m.agency_id = $1 and m.batch_id = $2 and coalesce(o.reached, $3) = $3 order by m.position`,
    [agencyId, batchId, REACHED.numberOf('no-answer')],
  );
  return rows.map(({ id }) => id);
}

function outcomeOf({ reached, asked, answered, again }: Numbers): NonNullable<OutcomeCount['outcome']> {
  return {
    reached: REACHED.keyOf(reached),
    ...(asked !== null && { asked: REPLIES.keyOf(asked) }),
    ...(answered !== null && { answered: ANSWERERS.keyOf(answered) }),
    ...(again !== null && { again: REPLIES.keyOf(again) }),
  };
}
