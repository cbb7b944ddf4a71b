import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { CoreExtension, CriteriaSet } from '../domain/criteria-set';
import { CriteriaSetState } from '../domain/criteria-set-state';

/** Stored version of a criteria set. */
export interface CriteriaSetRecord {
  /** Agency that owns the set. */
  readonly agencyId: number;
  readonly criteriaSetId: number;
  readonly code: string;
  /** Version from 1, counted for each code of an owner. */
  readonly version: number;
  readonly state: CriteriaSetState;
  /** True when the province published it for all agencies to extend. */
  readonly core: boolean;
  /** Core that it extends, with the agency's extension; both null when it extends none. */
  readonly coreId: number | null;
  readonly extension: CoreExtension | null;
  /** Whole set; of an extension, the core with the agency's changes applied. */
  readonly document: CriteriaSet;
  readonly publishedOn: CalendarDay | null;
}

/** Content of a draft. */
export type CriteriaSetDraft = Pick<CriteriaSetRecord, 'coreId' | 'extension' | 'document'>;

const COLUMNS = `agency_id as "agencyId", criteria_set_id as "criteriaSetId", code, version, state, core,
  core_id as "coreId", extension, document, published_on as "publishedOn"`;

/** Criteria set by id, if the door may see it: any published set, and drafts of the own agency. */
export async function criteriaSetById(tx: Transaction, id: number): Promise<CriteriaSetRecord | undefined> {
  return (await criteriaSetsById(tx, [id]))[0];
}

/** Criteria sets by ids that the door may see, in no order. */
export function criteriaSetsById(tx: Transaction, ids: readonly number[]): Promise<CriteriaSetRecord[]> {
  return tx.query(`select ${COLUMNS} from hailong.criteria_set where criteria_set_id = any ($1)`, [ids]);
}

export type NamedCriteriaSet = Pick<CriteriaSetRecord, 'agencyId' | 'criteriaSetId' | 'core'>;

/** Finds, of each owner that the door may see, that version of the code; without a version, the newest published. */
export function criteriaSetsNamed(
  tx: Transaction,
  code: string,
  version: number | undefined,
): Promise<NamedCriteriaSet[]> {
  return tx.query(
    `select distinct on (agency_id) agency_id as "agencyId", criteria_set_id as "criteriaSetId", core
     from hailong.criteria_set
     where code = $1 and (version = $2::integer or $2::integer is null and state = 'published')
     order by agency_id, version desc`,
    [code, version ?? null],
  );
}

/** Versions of one owner, newest first; `beforeId` null begins with the newest. */
export function criteriaSetPage(
  tx: Transaction,
  agencyId: number,
  beforeId: number | null,
  limit: number,
): Promise<CriteriaSetRecord[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.criteria_set
     where agency_id = $1 and ($2::integer is null or criteria_set_id < $2) order by criteria_set_id desc limit $3`,
    [agencyId, beforeId, limit],
  );
}

/** Published cores, newest first. */
export function corePage(
  tx: Transaction,
  beforeId: number | null,
  limit: number,
): Promise<CriteriaSetRecord[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.criteria_set
     where core and state = 'published' and ($1::integer is null or criteria_set_id < $1)
     order by criteria_set_id desc limit $2`,
    [beforeId, limit],
  );
}

export async function newestVersion(
  tx: Transaction,
  agencyId: number,
  code: string,
): Promise<CriteriaSetRecord | undefined> {
  const rows = await tx.query<CriteriaSetRecord>(
    `select ${COLUMNS} from hailong.criteria_set where agency_id = $1 and code = $2 order by version desc limit 1`,
    [agencyId, code],
  );
  return rows[0];
}

/**
 * Locks the criteria sets of an agency until the transaction ends, so that changes happen one after the other. Take the
 * lock before reading the rows to be changed.
 */
export async function lockCriteriaSets(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.criteria_set'), $1)`, [agencyId]);
}

/** Inserts a draft. Its version must be free: choose it under the lock. */
export async function insertDraft(
  tx: Transaction,
  agencyId: number,
  name: { readonly code: string; readonly version: number },
  draft: CriteriaSetDraft,
): Promise<CriteriaSetRecord> {
  const rows = await tx.query<CriteriaSetRecord>(
    `insert into hailong.criteria_set (agency_id, code, version, state, core_id, core_owner_id, extension, document)
     select $1, $2, $3, 'draft', $4, ${coreOwner('$4')}, $5, $6 returning ${COLUMNS}`,
    [agencyId, name.code, name.version, ...valuesOf(draft)],
  );
  return changed(rows);
}

export async function replaceDraft(
  tx: Transaction,
  { agencyId, criteriaSetId }: CriteriaSetRecord,
  draft: CriteriaSetDraft,
): Promise<CriteriaSetRecord> {
  const rows = await tx.query<CriteriaSetRecord>(
    `update hailong.criteria_set set core_id = $3, core_owner_id = ${coreOwner('$3')}, extension = $4, document = $5
     where agency_id = $1 and criteria_set_id = $2 and state = 'draft' returning ${COLUMNS}`,
    [agencyId, criteriaSetId, ...valuesOf(draft)],
  );
  return changed(rows);
}

function coreOwner(coreId: string): string {
  return `(select c.agency_id from hailong.criteria_set c where c.criteria_set_id = ${coreId})`;
}

function valuesOf({ coreId, extension, document }: CriteriaSetDraft): unknown[] {
  return [coreId, extension && JSON.stringify(extension), JSON.stringify(document)];
}

export interface Publication {
  readonly core: boolean;
  readonly document: CriteriaSet;
  readonly publishedOn: CalendarDay;
}

/** Publishes a draft. No policy of the table lets a published set be changed. */
export async function publishDraft(
  tx: Transaction,
  { agencyId, criteriaSetId }: CriteriaSetRecord,
  { core, document, publishedOn }: Publication,
): Promise<CriteriaSetRecord> {
  const rows = await tx.query<CriteriaSetRecord>(
    `update hailong.criteria_set set state = 'published', core = $3, document = $4, published_on = $5
     where agency_id = $1 and criteria_set_id = $2 and state = 'draft' returning ${COLUMNS}`,
    [agencyId, criteriaSetId, core, JSON.stringify(document), publishedOn],
  );
  return changed(rows);
}

function changed(rows: readonly CriteriaSetRecord[]): CriteriaSetRecord {
  const [row] = rows;
  if (!row) throw new Error('a criteria set changed without the lock: take lockCriteriaSets first');
  return row;
}
