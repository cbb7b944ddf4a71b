import type { Transaction } from './doors/transaction';

/**
 * Serialises the changes of one agency's plans, rounds and questionnaires: who waits here sees what the one before has
 * done. Take it before reading what is to be changed.
 */
export async function takeSurveysTurn(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.surveys'), $1)`, [agencyId]);
}

/**
 * Held until the transaction ends: whoever moves a round on holds it alone, whoever changes something that its state
 * allows or forbids shares it and then reads the state.
 */
export async function takeRoundTurn(
  tx: Transaction,
  roundId: number,
  how: 'alone' | 'shared',
): Promise<void> {
  const lock = how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await tx.query(`select ${lock}(hashtext('hailong.round'), $1)`, [roundId]);
}
