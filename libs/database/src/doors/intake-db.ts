import type { DataSource } from 'typeorm';
import { Transaction, inTransaction } from './transaction';

/** The respondents' door: reads announced rounds, forms and agency names, casts responses of any agency, reads no answer. */
export class IntakeDb {
  constructor(private readonly dataSource: DataSource) {}

  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, { role: 'hailong_intake', mode: 'read only' }, work);
  }

  /** The work may run again after a deadlock, so it must do nothing but database work. */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, { role: 'hailong_intake', mode: 'read write' }, work);
  }
}
