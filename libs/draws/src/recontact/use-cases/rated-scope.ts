import { AgencyScope } from '@hailong/database';
import { DrawnAgency } from '../domain/recontact-batch';
import { BatchRecord } from '../persistence/batch-store';

/** Makes the scope at the door of a rated agency for a user that carries out a batch. */
export function ratedScope(
  { batchId, document }: Pick<BatchRecord, 'batchId' | 'document'>,
  agencyId: number,
  actor: string,
): AgencyScope {
  return AgencyScope.under({ id: batchId, terms: { ...document.mandate } }, agencyId, actor);
}

/** Agency of a batch by its code, with people drawn. */
export function drawnAgency({ document }: BatchRecord, code: string): DrawnAgency | undefined {
  return withPeople(document.agencies).find((agency) => agency.code === code);
}

/** Agencies of which people were drawn: the others have no row behind their door. */
export function withPeople(agencies: readonly DrawnAgency[]): readonly DrawnAgency[] {
  return agencies.filter(({ drawn }) => drawn > 0);
}
