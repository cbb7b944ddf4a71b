import type { DataSource } from 'typeorm';
import { IntakeLine, PreparedStatement } from './intake-connections';
import { Transaction, inTransaction, retried } from './transaction';

/** The respondents' door: reads announced rounds, forms and agency names, casts responses of any agency, reads no answer. */
export class IntakeDb {
  constructor(
    private readonly dataSource: DataSource,
    private readonly line: IntakeLine,
  ) {}

  /** Most transactions of this process at once, through whatever door. */
  get poolSize(): number {
    const { options } = this.dataSource;
    return ('poolSize' in options && options.poolSize) || 1;
  }

  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, { role: 'hailong_intake', mode: 'read only' }, work);
  }

  /** The work may run again after a deadlock, so it must do nothing but database work. */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, { role: 'hailong_intake', mode: 'read write' }, work);
  }

  /** One statement that is its own transaction: all of it is durable when the promise resolves, or nothing happened. */
  execute<Row>(statement: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
    return retried(() => this.line.execute<Row>(statement, values));
  }
}
