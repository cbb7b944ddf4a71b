import { AgencyScope } from './scope';
import { Transaction } from './transaction';

/** Moves a transaction of the agency role to the agency and the mandate of a scope. */
export async function enterScope(tx: Transaction, { agencyId, mandate }: AgencyScope): Promise<void> {
  await tx.query(
    `select set_config('hailong.agency_id', $1, true), set_config('hailong.mandate_id', $2, true)`,
    [String(agencyId), String(mandate?.id ?? '')],
  );
}

/**
 * Runs the work under a mandate in a transaction that began without one, at the same agency: for duties of the agency
 * itself that reach rows of a mandate, such as forgetting the contact of a person that objects.
 */
export async function withMandate<T>(tx: Transaction, mandateId: number, work: () => Promise<T>): Promise<T> {
  const enter = (id: string) => tx.query(`select set_config('hailong.mandate_id', $1, true)`, [id]);
  await enter(String(mandateId));
  const result = await work();
  await enter('');
  return result;
}
