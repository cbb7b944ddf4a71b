import { AgencyScope, ProvinceScope } from './scope';
import { Connections, Statements, Transaction, TransactionTerms, inTransaction } from './transaction';

/**
 * Door of the figures that people see: shown blocks and accounts of forms, of one agency or of all; no answer, no tally and no
 * block before it is shown. Read only.
 */
export class ResultsDb {
  constructor(private readonly connections: Connections) {}

  /** Reads at the wall of the agency. */
  ofAgency<T>(
    { agencyId }: AgencyScope,
    work: (tx: Transaction) => Promise<T>,
    statements?: Statements,
  ): Promise<T> {
    return this.run({ agencyId, statements }, work);
  }

  /** Reads the figures of every agency. */
  ofProvince<T>(
    _scope: ProvinceScope,
    work: (tx: Transaction) => Promise<T>,
    statements?: Statements,
  ): Promise<T> {
    return this.run({ wholeProvince: true, statements }, work);
  }

  private run<T>(
    terms: Pick<TransactionTerms, 'agencyId' | 'wholeProvince' | 'statements'>,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    return inTransaction(this.connections, { role: 'hailong_results', mode: 'read only', ...terms }, work);
  }
}
