import { withinLimit } from './answer-limit';
import { IntakeConnections, PreparedStatement } from './intake-connections';
import {
  Connections,
  Statements,
  Transaction,
  TransactionTerms,
  inTransaction,
  retried,
} from './transaction';

/**
 * Door of respondents: reads announced rounds, forms and names of agencies, stores responses for any agency, reads
 * none. All of it ends after a short time where the database is silent.
 */
export class IntakeDb {
  constructor(
    private readonly connections: Connections,
    private readonly intake: IntakeConnections,
    private readonly limitMs: number,
  ) {}

  /** Most transactions of this process at once, through all doors together. */
  get poolSize(): number {
    const { options } = this.connections.dataSource;
    return ('poolSize' in options && options.poolSize) || 1;
  }

  read<T>(work: (tx: Transaction) => Promise<T>, statements?: Statements): Promise<T> {
    return this.transact({ mode: 'read only', statements }, work);
  }

  /** Runs the work in a transaction, again after a deadlock: it must do nothing but database work. */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.transact({ mode: 'read write' }, work);
  }

  /** Runs one statement as its own transaction: durable as a whole when the promise resolves, or nothing happened. */
  execute<Row>(statement: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
    return withinLimit(this.limitMs, () => retried(() => this.intake.execute<Row>(statement, values)));
  }

  private transact<T>(
    terms: Pick<TransactionTerms, 'mode' | 'statements'>,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const door = { role: 'hailong_intake', ...terms } as const;
    return withinLimit(this.limitMs, () => inTransaction(this.connections, door, work));
  }
}
