import type { Transaction } from '@hailong/database';
import type { CriteriaSetRecord } from './criteria-set-store';

/** Deletes a draft. No policy of the table lets a published set be deleted. */
export async function deleteCriteriaSetDraft(
  tx: Transaction,
  { agencyId, criteriaSetId }: Pick<CriteriaSetRecord, 'agencyId' | 'criteriaSetId'>,
): Promise<void> {
  const deleted = await tx.query(
    `delete from hailong.criteria_set where agency_id = $1 and criteria_set_id = $2 and state = 'draft'
     returning criteria_set_id`,
    [agencyId, criteriaSetId],
  );
  if (deleted.length === 0)
    throw new Error('a criteria set changed without the lock: take lockCriteriaSets first');
}
