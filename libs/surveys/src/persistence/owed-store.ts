import type { Transaction } from '@hailong/database';
import { RoundRecord } from '../domain/round-record';
import { OwedWork, owedText } from '../domain/round-work';
import { roundsById } from './round-store';

type Round = Pick<RoundRecord, 'agencyId' | 'roundId'>;

/** Round with works that are owed, as they are stored. */
export interface OwingRound {
  readonly round: RoundRecord;
  readonly owed: readonly string[];
}

/** Notes works that a step owes, in the transaction that takes the step. */
export async function oweWorks(
  tx: Transaction,
  { agencyId, roundId }: Round,
  works: readonly OwedWork[],
): Promise<void> {
  if (works.length === 0) return;
  await tx.query(
    'update hailong.survey_round set owed = owed || $3::text[] where agency_id = $1 and round_id = $2',
    [agencyId, roundId, works.map(owedText)],
  );
}

/** Notes that a work is done. */
export async function settleWork(
  tx: Transaction,
  { agencyId, roundId }: Round,
  work: OwedWork,
): Promise<void> {
  await tx.query(
    'update hailong.survey_round set owed = array_remove(owed, $3) where agency_id = $1 and round_id = $2',
    [agencyId, roundId, owedText(work)],
  );
}

/** Reads what a round owes, in the order in which it was noted. */
export async function owedOf(tx: Transaction, { agencyId, roundId }: Round): Promise<readonly string[]> {
  const [row] = await tx.query<{ owed: string[] }>(
    'select owed from hailong.survey_round where agency_id = $1 and round_id = $2',
    [agencyId, roundId],
  );
  return row?.owed ?? [];
}

/** Reads every round that owes something, oldest first. */
export async function owingRounds(tx: Transaction): Promise<readonly OwingRound[]> {
  const rows = await tx.query<{ roundId: number; owed: string[] }>(
    `select round_id as "roundId", owed from hailong.survey_round where owed <> '{}' order by round_id`,
  );
  const rounds = await roundsById(
    tx,
    rows.map(({ roundId }) => roundId),
  );
  return rows.flatMap(({ roundId, owed }) => {
    const round = rounds.find((each) => each.roundId === roundId);
    return round ? [{ round, owed }] : [];
  });
}
