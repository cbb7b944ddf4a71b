import type { Transaction } from '@hailong/database';
import type { FrameWindow } from './population-store';

/** Counts the dossiers of an agency's frame that were finished within a window, by procedure as it is written. */
export function procedureCounts(
  tx: Transaction,
  agencyId: number,
  { from, to }: FrameWindow,
): Promise<{ readonly procedure: string | null; readonly dossiers: number }[]> {
  return tx.query(
    `select procedure_code as procedure, count(*)::int as dossiers from hailong.dossier
     where agency_id = $1 and finished_on between $2 and $3 and retracted_on is null group by 1`,
    [agencyId, from, to],
  );
}
