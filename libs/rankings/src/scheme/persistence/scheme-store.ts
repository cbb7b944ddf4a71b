import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { NamedVersion, RankingScheme, SchemeRecord } from '../domain/ranking-scheme';
import { schemeName } from '../domain/scheme-name';

/** Versions that the door may see; an announced one is superseded once a newer one of its code is announced. */
const SCHEMES = `
select agency_id as "agencyId", code, version, document, announced_on as "announcedOn", figures_known_on as "figuresKnownOn",
  case when state = 'announced' and version < max(version) filter (where state = 'announced') over (partition by code)
    then 'superseded' else state end as state
from hailong.ranking_scheme`;

/** Reads every version of every scheme that the door may see: codes in the order of their letters, newest versions first. */
export function everyScheme(tx: Transaction): Promise<SchemeRecord[]> {
  return tx.query(`${SCHEMES} order by code, version desc`);
}

/** Reads the versions of a code that the door may see, newest first; none for a text that is no code. */
export async function versionsOf(tx: Transaction, code: string): Promise<SchemeRecord[]> {
  if (!schemeName(code)) return [];
  return tx.query(`${SCHEMES} where code = $1 order by version desc`, [code]);
}

/**
 * Locks the schemes until the transaction ends, so that changes happen one after the other. Take the lock before reading the rows to be
 * changed.
 */
export async function lockSchemes(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.ranking_scheme'))`);
}

/** Inserts a draft. Its version must be free: choose it under the lock. */
export async function insertScheme(
  tx: Transaction,
  agencyId: number,
  { code, version }: NamedVersion,
  document: RankingScheme,
): Promise<void> {
  await tx.query(
    `insert into hailong.ranking_scheme (agency_id, code, version, state, document) values ($1, $2, $3, 'draft', $4)`,
    [agencyId, code, version, JSON.stringify(document)],
  );
}

type SchemeKey = Pick<SchemeRecord, 'agencyId' | 'code' | 'version'>;

export async function replaceScheme(
  tx: Transaction,
  { agencyId, code, version }: SchemeKey,
  document: RankingScheme,
): Promise<void> {
  changed(
    await tx.query(
      `update hailong.ranking_scheme set document = $4
       where agency_id = $1 and code = $2 and version = $3 and state = 'draft' returning version`,
      [agencyId, code, version, JSON.stringify(document)],
    ),
  );
}

export interface Announcement {
  readonly announcedOn: CalendarDay;
  readonly figuresKnownOn: CalendarDay | null;
}

/** Announces a draft. No policy of the table lets an announced scheme be changed. */
export async function announceDraft(
  tx: Transaction,
  { agencyId, code, version }: SchemeKey,
  { announcedOn, figuresKnownOn }: Announcement,
): Promise<void> {
  changed(
    await tx.query(
      `update hailong.ranking_scheme set state = 'announced', announced_on = $4, figures_known_on = $5
       where agency_id = $1 and code = $2 and version = $3 and state = 'draft' returning version`,
      [agencyId, code, version, announcedOn, figuresKnownOn],
    ),
  );
}

function changed(rows: readonly unknown[]): void {
  if (rows.length === 0) throw new Error('a ranking scheme changed without the lock: take lockSchemes first');
}
