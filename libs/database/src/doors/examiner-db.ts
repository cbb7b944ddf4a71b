import { AgencyScope } from './scope';
import { Connections, Statements, Transaction, TransactionTerms, inTransaction } from './transaction';

/**
 * Door of the program itself to the answers of one agency: validity, quality, sealing, verification. It may do all that the agency
 * may. Nothing that it reads of an answer is served; ids and counts go to other work of the program alone.
 */
export class ExaminerDb {
  constructor(private readonly connections: Connections) {}

  read<T>(scope: AgencyScope, work: (tx: Transaction) => Promise<T>, statements?: Statements): Promise<T> {
    return this.run(scope, { mode: 'read only', statements }, work);
  }

  /** Runs the work in a transaction, again after a deadlock: it must do nothing but database work. */
  write<T>(scope: AgencyScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.run(scope, { mode: 'read write' }, work);
  }

  private run<T>(
    { agencyId }: AgencyScope,
    terms: Pick<TransactionTerms, 'mode' | 'statements'>,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    return inTransaction(this.connections, { role: 'hailong_examiner', agencyId, ...terms }, work);
  }
}
