type Query = <Row>(sql: string) => Promise<Row[]>;

/**
 * The schema as text, from the catalogue, so that a change of it shows in review. (The PostgreSQL that ships with the
 * product has no pg_dump.) Order never depends on object ids.
 */
export async function schemaDump(query: Query): Promise<string> {
  const parts = await Promise.all(
    [HEAD, TABLES, CONSTRAINTS, INDEXES, FUNCTIONS, POLICIES, GRANTS].map((sql) => lines(query, sql)),
  );
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

async function lines(query: Query, sql: string): Promise<string[]> {
  return (await query<{ line: string }>(sql)).map((row) => row.line);
}

const OURS = `n.nspname = 'hailong' and c.relkind = 'r'`;

const HEAD = `select '-- The schema a fresh database has after all migrations. Written by: npm run contract' as line`;

const TABLES = `
select 'table ' || c.relname || ' owner ' || pg_get_userbyid(c.relowner)
  || case when c.relrowsecurity then ' row-security' else '' end || case when c.relforcerowsecurity then ' forced' else '' end
  || coalesce(' with ' || array_to_string(c.reloptions, ','), '') || ' (' || chr(10)
  || string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attnotnull then ' not null' else '' end
    || case a.attidentity when 'a' then ' generated always as identity' else '' end
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), chr(10) order by a.attnum)
  || chr(10) || ')' as line
from pg_class c join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
where ${OURS} group by c.oid, c.relname, c.relowner, c.relrowsecurity, c.relforcerowsecurity, c.reloptions order by c.relname`;

const CONSTRAINTS = `
select 'constraint ' || c.relname || ': ' || pg_get_constraintdef(k.oid) as line
from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
where ${OURS} and k.contype <> 'n' order by c.relname, k.contype, pg_get_constraintdef(k.oid)`;

const INDEXES = `
select pg_get_indexdef(i.indexrelid) as line from pg_index i join pg_class c on c.oid = i.indrelid
join pg_namespace n on n.oid = c.relnamespace where ${OURS} order by c.relname, i.indexrelid::regclass::text`;

const FUNCTIONS = `
select 'function ' || p.oid::regprocedure::text || ' owner ' || pg_get_userbyid(p.proowner) || ' ' || p.provolatile::text
  || case when p.prosecdef then ' security definer' else '' end
  || ' execute: ' || coalesce((select string_agg(pg_get_userbyid(x.grantee), ', ' order by pg_get_userbyid(x.grantee))
       from aclexplode(p.proacl) x where x.grantee <> p.proowner), '') as line
from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'hailong' order by p.proname`;

const POLICIES = `
select 'policy ' || c.relname || '.' || p.polname || case when p.polpermissive then '' else ' restrictive' end
  || ' for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end
  || ' to ' || (select string_agg(pg_get_userbyid(r), ', ' order by pg_get_userbyid(r)) from unnest(p.polroles) r)
  || coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), '')
  || coalesce(' check ' || pg_get_expr(p.polwithcheck, p.polrelid), '') as line
from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
where ${OURS} order by c.relname, p.polname`;

const GRANTS = `
select 'grant ' || privilege_type || coalesce(' (' || columns || ')', '') || ' on ' || relname || ' to ' || grantee as line from (
  select c.relname, pg_get_userbyid(x.grantee) as grantee, x.privilege_type, null as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x
  where ${OURS} and x.grantee <> c.relowner
  union all
  select c.relname, pg_get_userbyid(x.grantee), x.privilege_type, string_agg(a.attname, ', ' order by a.attnum)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid,
    aclexplode(a.attacl) x
  where ${OURS} group by 1, 2, 3
) as g order by relname, grantee, privilege_type, columns`;
