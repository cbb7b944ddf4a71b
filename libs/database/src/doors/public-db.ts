import { Connections, Statements, Transaction, inTransaction } from './transaction';

/** Door of the public: what has been published and nothing else; read only. */
export class PublicDb {
  constructor(private readonly connections: Connections) {}

  read<T>(work: (tx: Transaction) => Promise<T>, statements?: Statements): Promise<T> {
    return inTransaction(this.connections, { role: 'hailong_public', mode: 'read only', statements }, work);
  }
}
