import type { DataSource } from 'typeorm';
import { ProvinceScope } from './scope';
import { Transaction, inTransaction } from './transaction';

/** Door of the province: tallies and reference data of all agencies, the organisation tree; no answers, no comments. */
export class ProvinceDb {
  constructor(private readonly dataSource: DataSource) {}

  read<T>(_scope: ProvinceScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, { role: 'hailong_province', mode: 'read only' }, work);
  }

  /** Runs the work in a transaction, again after a deadlock: it must do nothing but database work. */
  write<T>(_scope: ProvinceScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, { role: 'hailong_province', mode: 'read write' }, work);
  }
}
