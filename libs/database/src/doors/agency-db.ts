import { AgencyScope } from './scope';
import { Connections, Transaction, inTransaction } from './transaction';

/** Door of one agency: row security limits everything behind it to the scope's agency. */
export class AgencyDb {
  constructor(private readonly connections: Connections) {}

  read<T>(scope: AgencyScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.run(scope, 'read only', work);
  }

  /** Runs the work in a transaction, again after a deadlock: it must do nothing but database work. */
  write<T>(scope: AgencyScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.run(scope, 'read write', work);
  }

  private run<T>(
    scope: AgencyScope,
    mode: 'read only' | 'read write',
    work: (tx: Transaction) => Promise<T>,
  ) {
    return inTransaction(this.connections, { role: 'hailong_agency', mode, agencyId: scope.agencyId }, work);
  }
}
