import type { CatalogueQuery } from '../checks/ownership-check';

/** Table of the schema as a backup copies it. */
export interface CopiedTable {
  readonly name: string;
  /** Names of the columns, in the order in which they are copied; computed columns are left out. */
  readonly columns: readonly string[];
}

interface ReadTable extends CopiedTable {
  /** Columns of the primary key as terms of `order by`. */
  readonly key: readonly string[];
  /** True where no policy hides a row from this session. */
  readonly whole: boolean;
}

/** The collation is fixed, so that two servers copy equal rows in the same order. */
const TABLES = `
select c.relname as name,
  array(select a.attname::text from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
  array(select quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
    from pg_index i, unnest(i.indkey::int2[]) with ordinality as k(attnum, place)
    join pg_attribute a on a.attnum = k.attnum
    where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid order by k.place) as key,
  not row_security_active(c.oid) or exists (
    select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_copies' and p.polcmd = 'r') as whole
from pg_class c
where c.relnamespace = to_regnamespace('hailong') and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
order by c.relname`;

/** Tables of the schema in order of their names, without the ledger. */
export function readTables(query: CatalogueQuery): Promise<ReadTable[]> {
  return query<ReadTable>(TABLES);
}

/**
 * Statement that copies out a table in the order of its primary key. Rows in the order in which they are stored would tell
 * a holder of the backup which answers came in one after the other.
 */
export function copyOutOf({ name, columns, key }: ReadTable): string {
  const order = key.length > 0 ? ` order by ${key.join(', ')}` : '';
  return `copy (select ${listOf(columns)} from ${tableName(name)}${order}) to stdout`;
}

/** Statement that copies rows into a table; identity columns take the values given. */
export function copyInto({ name, columns }: CopiedTable): string {
  return `copy ${tableName(name)} (${listOf(columns)}) from stdin`;
}

/** Settings under which rows are written as text and read again: the same text on every server. */
export const TEXT_SETTINGS = `set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local xmloption = 'content'`;

export function tableName(name: string): string {
  return ['hailong', name].map(quoted).join('.');
}

function listOf(columns: readonly string[]): string {
  return columns.map(quoted).join(', ');
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
