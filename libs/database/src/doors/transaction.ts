import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { DoorRole } from './door-roles';
import { Line } from './line';
import { LiveTransaction, Statements, Transaction } from './live-transaction';

export type { Statements, Transaction } from './live-transaction';

/** Pool behind the doors, and what its connections keep from one transaction to the next. */
export interface Connections {
  /** Pool of connections in pipeline mode, see {@link LiveTransaction}. */
  readonly dataSource: DataSource;
  readonly line: Line;
}

export interface TransactionTerms {
  readonly role: DoorRole;
  readonly mode: 'read only' | 'read write';
  readonly agencyId?: number;
  readonly mandateId?: number;
  /** True: the results of every agency, see `ResultsDb`. */
  readonly wholeProvince?: boolean;
  /** `one`: a reading that takes one message to the server; a second statement throws. Absent: several. */
  readonly statements?: Statements;
}

/** SQLSTATEs of serialization failure and deadlock, after which the whole work runs again in a new transaction. */
const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/**
 * Runs the work in one short transaction as one role. The agency is a literal SET LOCAL, in the same message as the
 * beginning and the role, and transaction-local because a pooled connection outlives the work.
 */
export function inTransaction<T>(
  connections: Connections,
  terms: TransactionTerms,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return retried(() => attemptOnce(connections, terms, work));
}

/** Runs an attempt again from the start, three times at most, after a deadlock or serialization failure. */
export async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (count === ATTEMPTS || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
      await jitter(count);
    }
  }
}

async function attemptOnce<T>(
  { dataSource, line }: Connections,
  terms: TransactionTerms,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as ClientBase;
    const tx = new LiveTransaction(client, openingOf(terms) + line.opening, terms.statements ?? 'several');
    return await beginToEnd(tx, work);
  } finally {
    await runner.release();
  }
}

async function beginToEnd<T>(tx: LiveTransaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    const result = await work(tx);
    await tx.commit();
    return result;
  } catch (error) {
    await tx.rollback();
    throw error;
  }
}

function openingOf({ role, mode, agencyId, mandateId, wholeProvince }: TransactionTerms): string {
  const tenant = agencyId === undefined ? '' : `; set local hailong.agency_id = '${agencyId}'`;
  const mandate = mandateId === undefined ? '' : `; set local hailong.mandate_id = '${mandateId}'`;
  const province = wholeProvince ? `; set local hailong.whole_province = 'on'` : '';
  return `begin ${mode}; set local role ${role}${tenant}${mandate}${province}`;
}

/** SQLSTATE of a driver error, e.g. `23505`. */
export function sqlState(error: unknown): string | undefined {
  const driver = error as { code?: unknown; driverError?: { code?: unknown } };
  const code = driver?.driverError?.code ?? driver?.code;
  return typeof code === 'string' ? code : undefined;
}

function jitter(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, attempt * 5 + Math.random() * 20));
}
