import type { Transaction } from '@hailong/database';
import { RoundRecord } from '../domain/round-record';
import { roundsById } from './round-store';

/** Finds the newest earlier round of the same owner that takes no more forms; a simulated one for a demonstration alone, no trial. */
export async function roundBefore(
  tx: Transaction,
  { agencyId, roundId, document }: RoundRecord,
): Promise<RoundRecord | undefined> {
  const [row] = await tx.query<{ id: number }>(
    `select round_id as id from hailong.survey_round
     where agency_id = $1 and round_id < $2 and state in ('closed', 'final')
       and (document -> 'demonstration')::boolean = $3 and not coalesce((document -> 'trial')::boolean, false)
     order by round_id desc limit 1`,
    [agencyId, roundId, document.demonstration],
  );
  return row && (await roundsById(tx, [row.id]))[0];
}
