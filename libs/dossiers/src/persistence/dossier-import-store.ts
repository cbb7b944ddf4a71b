import type { AgencyScope, Transaction } from '@hailong/database';
import type { DossierStatus } from '../domain/dossier';

/** Rows of an import by what became of them. */
export type DossierImportCounts = Readonly<Record<DossierStatus | 'refused', number>>;

/** Progress of an import. */
export interface DossierImportRecord {
  /** Number of the last row of which everything before it is done too; 0: none. */
  readonly lastRow: number;
  readonly finished: boolean;
}

const BEGIN = `
insert into hailong.dossier_import (agency_id, file_digest, file_name, actor) values ($1, $2, $3, $4)
on conflict do nothing`;

const READ = `
select last_row as "lastRow", finished from hailong.dossier_import where agency_id = $1 and file_digest = $2`;

/** Begins an import, or finds how far an earlier run of the same file has come. */
export async function takeUpDossierImport(
  tx: Transaction,
  { agencyId, actor }: AgencyScope,
  digest: string,
  fileName: string,
): Promise<DossierImportRecord> {
  await tx.query(BEGIN, [agencyId, digest, fileName, actor]);
  const [record] = await tx.query<DossierImportRecord>(READ, [agencyId, digest]);
  if (!record) throw new Error(`the import of ${fileName} was begun and is not there`);
  return record;
}

/** Two runs of one file may add to it at once; the further one says how far it has come. */
const ADVANCE = `
update hailong.dossier_import set last_row = greatest(last_row, $3), reported = reported + $4, corrected = corrected + $5,
  unchanged = unchanged + $6, refused = refused + $7, finished = finished or $8, actor = $9, at = now()
where agency_id = $1 and file_digest = $2`;

export interface DossierImportAdvance extends DossierImportRecord {
  readonly counts: DossierImportCounts;
}

export async function advanceDossierImport(
  tx: Transaction,
  { agencyId, actor }: AgencyScope,
  digest: string,
  { lastRow, finished, counts }: DossierImportAdvance,
): Promise<void> {
  const { reported, corrected, unchanged, refused } = counts;
  await tx.query(ADVANCE, [
    ...[agencyId, digest, lastRow],
    ...[reported, corrected, unchanged, refused, finished, actor],
  ]);
}
