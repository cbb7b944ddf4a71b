import type { Transaction } from '@hailong/database';

/**
 * Serialises the changes of one agency's plans, rounds and questionnaires: who waits here sees what the one before has
 * done. Take it before reading what is to be changed.
 */
export async function takeSurveysTurn(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.surveys'), $1)`, [agencyId]);
}
