import { enterScope } from './mandate';
import { AgencyScope } from './scope';
import { Connections, Statements, Transaction, TransactionTerms, inTransaction } from './transaction';

/** Moves the transaction of {@link AgencyDb.writeAcross} to the door of another scope. */
export type EnterScope = (scope: AgencyScope) => Promise<void>;

/**
 * Door of one agency: row security limits everything behind it to the scope's agency. Rows under a mandate show only
 * to a scope that names this mandate.
 */
export class AgencyDb {
  constructor(private readonly connections: Connections) {}

  read<T>(scope: AgencyScope, work: (tx: Transaction) => Promise<T>, statements?: Statements): Promise<T> {
    return this.run(scope, { mode: 'read only', statements }, work);
  }

  /** Runs the work in a transaction, again after a deadlock: it must do nothing but database work. */
  write<T>(scope: AgencyScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.run(scope, { mode: 'read write' }, work);
  }

  /**
   * Runs the work in one transaction that goes from agency to agency, at one door at any time: all of it is stored, or
   * nothing. Begins at the door of the scope; enter agencies in the order of their ids, so that two such works wait for
   * each other. Repeated after a deadlock as {@link write}.
   */
  writeAcross<T>(scope: AgencyScope, work: (tx: Transaction, enter: EnterScope) => Promise<T>): Promise<T> {
    return this.run(scope, { mode: 'read write' }, (tx) => work(tx, (next) => enterScope(tx, next)));
  }

  private run<T>(
    { agencyId, mandate }: AgencyScope,
    terms: Pick<TransactionTerms, 'mode' | 'statements'>,
    work: (tx: Transaction) => Promise<T>,
  ) {
    const door = { role: 'hailong_agency', agencyId, mandateId: mandate?.id } as const;
    return inTransaction(this.connections, { ...door, ...terms }, work);
  }
}
