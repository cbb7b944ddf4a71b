import type { Transaction } from './doors/transaction';

/**
 * Locks the plans, rounds and questionnaires of an agency until the transaction ends, so that changes of them happen
 * one after the other. Take the lock before reading the rows to be changed.
 */
export async function lockSurveys(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.surveys'), $1)`, [agencyId]);
}

/**
 * Locks a round until the transaction ends: `alone` to move the round to another state, `shared` to change something
 * that its state allows or forbids. Take the lock before reading the state.
 */
export async function lockRound(tx: Transaction, roundId: number, how: 'alone' | 'shared'): Promise<void> {
  const lock = how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await tx.query(`select ${lock}(hashtext('hailong.round'), $1)`, [roundId]);
}

/** Locks the waiting texts of an agency until the transaction ends, so that two processes do not take the same texts. */
export async function lockTexts(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.texts'), $1)`, [agencyId]);
}

/** Locks the nightly count of an agency's forms until the transaction ends, so that two processes do not count one night. */
export async function lockNight(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.night'), $1)`, [agencyId]);
}

/** Locks the sealing of an agency's forms until the transaction ends, so that two processes do not seal the same forms. */
export async function lockSealing(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.sealing'), $1)`, [agencyId]);
}

/** Locks the targets of an agency's quota cells until the transaction ends, so that two processes do not freeze the same targets. */
export async function lockTargets(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.targets'), $1)`, [agencyId]);
}

/** Locks the counts for points of every agency until the transaction ends, so that two processes do not add the same counts. */
export async function lockCounts(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.counts'), 0)`);
}
