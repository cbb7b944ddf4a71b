import type { DataSource, QueryRunner } from 'typeorm';
import { DoorRole } from './door-roles';
import { Line } from './line';

/** Pool behind the doors, and what its connections keep from one transaction to the next. */
export interface Connections {
  readonly dataSource: DataSource;
  readonly line: Line;
}

/** Handle that a door gives to its work: one connection, one transaction, dead afterwards. */
export interface Transaction {
  /** Rows of a statement. Columns of type `date` come as `YYYY-MM-DD`, `bigint` as number, `numeric` as text. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

export interface TransactionTerms {
  readonly role: DoorRole;
  readonly mode: 'read only' | 'read write';
  readonly agencyId?: number;
  readonly mandateId?: number;
  /** True: the results of every agency, see `ResultsDb`. */
  readonly wholeProvince?: boolean;
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
  const handle = new LiveTransaction(runner);
  try {
    await runner.connect();
    return await beginToEnd(runner, openingOf(terms) + line.opening, () => work(handle));
  } finally {
    handle.end();
    await runner.release();
  }
}

/** Begins in one message with the settings: most transactions are short, and each message is a wait. */
async function beginToEnd<T>(runner: QueryRunner, opening: string, work: () => Promise<T>): Promise<T> {
  try {
    await runner.query(opening);
    const result = await work();
    await runner.query('commit');
    return result;
  } catch (error) {
    await runner.query('rollback').catch(() => undefined);
    throw error;
  }
}

function openingOf({ role, mode, agencyId, mandateId, wholeProvince }: TransactionTerms): string {
  const tenant = agencyId === undefined ? '' : `; set local hailong.agency_id = '${agencyId}'`;
  const mandate = mandateId === undefined ? '' : `; set local hailong.mandate_id = '${mandateId}'`;
  const province = wholeProvince ? `; set local hailong.whole_province = 'on'` : '';
  return `begin ${mode}; set local role ${role}${tenant}${mandate}${province}`;
}

/** Throws once its transaction has ended, so that a forgotten promise cannot write in another transaction. */
class LiveTransaction implements Transaction {
  private runner: QueryRunner | undefined;

  constructor(runner: QueryRunner) {
    this.runner = runner;
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    if (!this.runner)
      throw new Error('this transaction has ended; await every query inside the work of its door');
    const result = await this.runner.query(sql, [...parameters], true);
    return (result.records ?? []) as Row[];
  }

  end(): void {
    this.runner = undefined;
  }
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
