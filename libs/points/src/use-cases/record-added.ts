import { Transaction, recordAudit } from '@hailong/database';
import type { CountRecord } from '../persistence/count-store';

/** Records counts that were added in the trail of each agency that they are of. */
export async function recordAdded(
  tx: Transaction,
  actor: string,
  added: readonly CountRecord[],
): Promise<void> {
  for (const agencyId of new Set(added.map((each) => each.agencyId))) {
    const after = added.filter((each) => each.agencyId === agencyId);
    const entry = { action: 'state-component-counts', subject: `${after.length} counts`, after };
    await recordAudit(tx, { agencyId, actor }, entry);
  }
}
