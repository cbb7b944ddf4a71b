import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';

/** Notes the day on which the people of these dossiers were asked, so that other rounds let them rest. */
export async function noteDossiersAsked(
  tx: Transaction,
  agencyId: number,
  dossierIds: readonly string[],
  on: CalendarDay,
): Promise<void> {
  if (dossierIds.length === 0) return;
  await tx.query(
    `update hailong.dossier set asked_on = $3 where agency_id = $1 and dossier_id = any ($2::uuid[]) returning 1`,
    [agencyId, dossierIds, on],
  );
}
