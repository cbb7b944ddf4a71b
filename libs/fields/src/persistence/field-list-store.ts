import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import type { ChosenField } from '../domain/chosen-fields';
import { FieldList, FieldListRecord } from '../domain/field-list';
import type { FieldWithProcedures } from '../domain/field-of-procedure';

const VERSIONS = `
select agency_id as "agencyId", version, state, document, published_on as "publishedOn" from hailong.field_list`;

/** Reads the versions that the door may see, newest first. */
export function everyFieldList(tx: Transaction): Promise<FieldListRecord[]> {
  return tx.query(`${VERSIONS} order by version desc`);
}

/** Reads the newest published version; undefined: none was published. */
export async function newestFieldList(tx: Transaction): Promise<FieldListRecord | undefined> {
  const [newest] = await tx.query<FieldListRecord>(
    `${VERSIONS} where state = 'published' order by version desc limit 1`,
  );
  return newest;
}

/** Reads the procedures of fields that were chosen from the list, in the version that each was chosen from; fields of a plan have none. */
export async function fieldsWithProcedures(
  tx: Transaction,
  fields: readonly ChosenField[],
): Promise<readonly FieldWithProcedures[]> {
  const versions = [...new Set(fields.flatMap(({ listVersion }) => listVersion ?? []))];
  if (versions.length === 0) return fields.map(({ code }) => ({ code }));
  const lists = await tx.query<FieldListRecord>(
    `${VERSIONS} where state = 'published' and version = any ($1::integer[])`,
    [versions],
  );
  return fields.map(({ code, listVersion }) => {
    const list = lists.find(({ version }) => version === listVersion)?.document;
    const procedures = list?.fields.find((field) => field.code === code)?.procedures ?? [];
    return { code, ...(procedures.length > 0 && { procedures }) };
  });
}

/** Locks the list until the transaction ends. Take the lock before reading the versions to be changed. */
export async function lockFieldLists(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.field_list'))`);
}

export type FieldListKey = Pick<FieldListRecord, 'agencyId' | 'version'>;

/** Inserts a draft. Its version must be free: choose it under the lock. */
export async function insertFieldList(
  tx: Transaction,
  { agencyId, version }: FieldListKey,
  document: FieldList,
): Promise<void> {
  await tx.query(
    `insert into hailong.field_list (agency_id, version, state, document) values ($1, $2, 'draft', $3)`,
    [agencyId, version, JSON.stringify(document)],
  );
}

export async function replaceFieldList(
  tx: Transaction,
  { agencyId, version }: FieldListKey,
  document: FieldList,
): Promise<void> {
  changed(
    await tx.query(
      `update hailong.field_list set document = $3
       where agency_id = $1 and version = $2 and state = 'draft' returning version`,
      [agencyId, version, JSON.stringify(document)],
    ),
  );
}

/** Publishes a draft. No policy of the table lets a published version be changed. */
export async function publishFieldListDraft(
  tx: Transaction,
  { agencyId, version }: FieldListKey,
  publishedOn: CalendarDay,
): Promise<void> {
  changed(
    await tx.query(
      `update hailong.field_list set state = 'published', published_on = $3
       where agency_id = $1 and version = $2 and state = 'draft' returning version`,
      [agencyId, version, publishedOn],
    ),
  );
}

function changed(rows: readonly unknown[]): void {
  if (rows.length === 0)
    throw new Error('a list of fields changed without the lock: take lockFieldLists first');
}
