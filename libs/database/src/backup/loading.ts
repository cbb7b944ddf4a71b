import type { CatalogueQuery } from '../checks/ownership-check';
import { CopiedTable, readTables, tableName } from './copied-table';
import type { SequenceNumbers } from './snapshot';

/** Statements that put the schema back as the migrations made it. */
export type PutBack = readonly string[];

const FOREIGN_KEYS = `
select c.conrelid::regclass::text as table, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
from pg_constraint c where c.contype = 'f' and c.connamespace = 'hailong'::regnamespace and c.conparentid = 0 order by 1, 2`;

const FORCED = `
select c.oid::regclass::text as table from pg_class c
where c.relnamespace = 'hailong'::regnamespace and c.relforcerowsecurity order by 1`;

/**
 * Makes the empty tables take rows in any order: takes out rows of migrations and foreign keys, and lets the owner past row
 * security. Returns the statements that undo that; they check every foreign key once, over all rows.
 */
export async function prepareTables(query: CatalogueQuery): Promise<PutBack> {
  const tables = await readTables(query);
  const keys = await query<{ table: string; name: string; definition: string }>(FOREIGN_KEYS);
  const forced = await query<{ table: string }>(FORCED);
  for (const { table, name } of keys) await query(`alter table ${table} drop constraint ${name}`);
  await query(`truncate ${tables.map(({ name }) => tableName(name)).join(', ')}`);
  for (const { table } of forced)
    await query(`alter table ${table} no force row level security, disable trigger user`);
  return [
    ...keys.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
    ...forced.map(({ table }) => `alter table ${table} force row level security, enable trigger user`),
    ...tables.map(({ name }) => `analyze ${tableName(name)}`),
  ];
}

/** Names of tables whose columns are not those of the schema, in either direction. */
export async function differingTables(
  query: CatalogueQuery,
  given: readonly CopiedTable[],
): Promise<readonly string[]> {
  const found = new Map((await readTables(query)).map(({ name, columns }) => [name, setOf(columns)]));
  const named = new Map(given.map(({ name, columns }) => [name, setOf(columns)]));
  const names = [...new Set([...found.keys(), ...named.keys()])];
  return names.filter((name) => found.get(name) !== named.get(name)).sort();
}

export function sequenceStatements(numbers: SequenceNumbers): readonly string[] {
  return Object.entries(numbers).map(
    ([name, value]) => `select setval('${tableName(name).replaceAll("'", "''")}', ${BigInt(value)})`,
  );
}

function setOf(columns: readonly string[]): string {
  return [...columns].sort().join(' ');
}
