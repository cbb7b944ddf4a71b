import type { DataSource } from 'typeorm';
import { AgencyScope } from './scope';
import { Transaction, inTransaction } from './transaction';

/** The door of one agency: everything behind it is walled by row security to the scope's agency. */
export class AgencyDb {
  constructor(private readonly dataSource: DataSource) {}

  read<T>(scope: AgencyScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.run(scope, 'read only', work);
  }

  /** The work may run again after a deadlock, so it must do nothing but database work. */
  write<T>(scope: AgencyScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.run(scope, 'read write', work);
  }

  private run<T>(
    scope: AgencyScope,
    mode: 'read only' | 'read write',
    work: (tx: Transaction) => Promise<T>,
  ) {
    return inTransaction(this.dataSource, { role: 'hailong_agency', mode, agencyId: scope.agencyId }, work);
  }
}
