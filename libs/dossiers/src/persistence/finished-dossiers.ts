import type { Transaction } from '@hailong/database';
import type { FrameWindow } from './population-store';

/** Dossiers of a frame that were finished within a window, and those of them that were late. */
export interface FinishedDossiers {
  readonly finished: number;
  readonly late: number;
}

/** Counts the dossiers of an agency's frame that were finished within a window. */
export async function finishedDossiers(
  tx: Transaction,
  agencyId: number,
  { from, to }: FrameWindow,
): Promise<FinishedDossiers> {
  const [counts] = await tx.query<FinishedDossiers>(
    `select count(*)::int as finished, (count(*) filter (where late))::int as late from hailong.dossier
     where agency_id = $1 and finished_on between $2 and $3 and retracted_on is null`,
    [agencyId, from, to],
  );
  return counts ?? { finished: 0, late: 0 };
}
