import { ProvinceScope } from './scope';
import { Connections, Statements, Transaction, inTransaction } from './transaction';

/** Door of the province: tallies and reference data of all agencies, the organisation tree; no answers, no comments. */
export class ProvinceDb {
  constructor(private readonly connections: Connections) {}

  read<T>(_scope: ProvinceScope, work: (tx: Transaction) => Promise<T>, statements?: Statements): Promise<T> {
    return inTransaction(this.connections, { role: 'hailong_province', mode: 'read only', statements }, work);
  }

  /** Runs the work in a transaction, again after a deadlock: it must do nothing but database work. */
  write<T>(_scope: ProvinceScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(this.connections, { role: 'hailong_province', mode: 'read write' }, work);
  }
}
