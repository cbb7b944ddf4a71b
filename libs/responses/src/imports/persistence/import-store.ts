import type { AgencyScope, Transaction } from '@hailong/database';

export interface ImportCounts {
  readonly stored: number;
  /** Number counted before, from any file or entry. */
  readonly repeated: number;
  readonly refused: number;
}

/** Progress of an import. */
export interface ImportRecord extends ImportCounts {
  /** Number of the last row of which everything before it is done too; 0: none. */
  readonly lastRow: number;
  readonly finished: boolean;
  /** An earlier run has begun it. */
  readonly begunBefore: boolean;
}

export interface ImportIdentity {
  readonly importId: string;
  readonly roundId: number;
  readonly fileName: string;
}

const BEGIN = `
insert into hailong.response_import (agency_id, import_id, round_id, file_name, actor) values ($1, $2, $3, $4, $5)
on conflict do nothing returning 1`;

const READ = `
select last_row as "lastRow", stored, repeated, refused, finished from hailong.response_import
where agency_id = $1 and import_id = $2`;

/** Begins an import, or finds how far an earlier run of it has come. */
export async function takeUpImport(
  tx: Transaction,
  { agencyId, actor }: AgencyScope,
  { importId, roundId, fileName }: ImportIdentity,
): Promise<ImportRecord> {
  const begun = await tx.query(BEGIN, [agencyId, importId, roundId, fileName, actor]);
  const [record] = await tx.query<Omit<ImportRecord, 'begunBefore'>>(READ, [agencyId, importId]);
  if (!record) throw new Error(`the import ${importId} was begun and is not there`);
  return { ...record, begunBefore: begun.length === 0 };
}

/** Two runs of one file may add to it at once; the further one says how far it has come. */
const ADVANCE = `
update hailong.response_import set last_row = greatest(last_row, $3), stored = stored + $4, repeated = repeated + $5,
  refused = refused + $6, finished = finished or $7, actor = $8, at = now()
where agency_id = $1 and import_id = $2`;

export interface ImportAdvance extends ImportCounts {
  readonly lastRow: number;
  readonly finished: boolean;
}

export async function advanceImport(
  tx: Transaction,
  { agencyId, actor }: AgencyScope,
  importId: string,
  { lastRow, stored, repeated, refused, finished }: ImportAdvance,
): Promise<void> {
  await tx.query(ADVANCE, [agencyId, importId, lastRow, stored, repeated, refused, finished, actor]);
}
