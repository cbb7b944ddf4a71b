import { ORGANISATION_STATE } from '@hailong/agencies';
import { SHOWN_STATE } from '@hailong/blocks';
import type { Transaction } from '@hailong/database';
import { ROUNDS_STATE } from '@hailong/surveys';

const STATE = `select concat_ws('|', ${ORGANISATION_STATE}, ${ROUNDS_STATE}, ${SHOWN_STATE}) as state`;

/**
 * State of all that results and rankings of rounds are made of, besides published forms, which never change: the organisation, the rounds and
 * the shown figures of the rounds, of all agencies or one.
 */
export async function figureState(tx: Transaction, roundId: number, agencyId?: number): Promise<string> {
  const [row] = await tx.query<{ state: string }>(STATE, [[roundId], agencyId ?? null]);
  return row?.state ?? '';
}
