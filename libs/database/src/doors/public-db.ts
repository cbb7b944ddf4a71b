import type { DataSource } from 'typeorm';
import { Transaction, inTransaction } from './transaction';

/** Door of the public: published releases and nothing else; read only. */
export class PublicDb {
  constructor(private readonly dataSource: DataSource) {}

  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, { role: 'hailong_public', mode: 'read only' }, work);
  }
}
