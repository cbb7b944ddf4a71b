import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import type { ReleaseName } from './release-store';

/** File as it is kept. */
export interface StoredPaper {
  readonly hash: string;
  readonly content: Buffer;
}

/** Reads the signed act of a publication, as far as the door sees it. */
export async function paperOf(
  tx: Transaction,
  { agencyId, code, edition }: ReleaseName,
): Promise<StoredPaper | undefined> {
  const [row] = await tx.query<StoredPaper>(
    `select content_hash as hash, content from hailong.release_paper where agency_id = $1 and code = $2 and edition = $3`,
    [agencyId, code, edition],
  );
  return row;
}

/** Tells whether a publication has its signed act, without reading the file. */
export async function hasPaper(tx: Transaction, { agencyId, code, edition }: ReleaseName): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from hailong.release_paper where agency_id = $1 and code = $2 and edition = $3`,
    [agencyId, code, edition],
  );
  return rows.length > 0;
}

/** Adds the signed act of a publication, judged under the lock. No role may change or remove it afterwards. */
export async function addPaper(
  tx: Transaction,
  { agencyId, code, edition }: ReleaseName,
  { hash, content }: StoredPaper,
  by: { readonly actor: string; readonly attachedOn: CalendarDay },
): Promise<void> {
  await tx.query(
    `insert into hailong.release_paper (agency_id, code, edition, content_hash, content, actor, attached_on)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [agencyId, code, edition, hash, content, by.actor, by.attachedOn],
  );
}
