import { DOOR_ROLES } from '../doors/door-roles';

/** Statements that read the walls of the schema from the catalogue, and those that clear the way for them. */

const ROLES = ['public', ...DOOR_ROLES].join(', ');

/** Owner of the schema last: until then the new owner needs the right to make things in it. */
export const OWN_EVERYTHING: readonly string[] = [
  'grant usage, create on schema hailong to hailong_owner',
  `
do $$
declare
  each text;
begin
  for each in
    select format('alter table %s owner to hailong_owner', c.oid::regclass) from pg_class c
    where c.relnamespace = 'hailong'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
    union all
    select format('alter sequence %s owner to hailong_owner', c.oid::regclass) from pg_class c
    where c.relnamespace = 'hailong'::regnamespace and c.relkind = 'S'
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i'))
    union all
    select format('alter routine %s owner to hailong_owner', p.oid::regprocedure) from pg_proc p
    where p.pronamespace = 'hailong'::regnamespace
    union all
    select format('alter type %s owner to hailong_owner', t.oid::regtype) from pg_type t
    where t.typnamespace = 'hailong'::regnamespace and t.typtype in ('d', 'e')
  loop
    execute each;
  end loop;
end $$`,
  'alter schema hailong owner to hailong_owner',
];

export const REVOKE_EVERYTHING = `
do $$
declare
  each record;
begin
  for each in
    select p.polname, p.polrelid::regclass as target from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'hailong'::regnamespace
  loop
    execute format('drop policy %I on %s', each.polname, each.target);
  end loop;
  revoke all on schema hailong from ${ROLES};
  revoke all on all tables in schema hailong from ${ROLES};
  revoke all on all sequences in schema hailong from ${ROLES};
  revoke all on all routines in schema hailong from ${ROLES};
end $$`;

/** Tables that another session has locked exclusively (`vacuum full`, a restore): `pg_get_expr` would wait for them. */
export const LOCKED = `
select l.relation from pg_catalog.pg_locks l
where l.locktype = 'relation' and l.mode = 'AccessExclusiveLock' and l.pid <> pg_backend_pid()
  and l.database = (select d.oid from pg_catalog.pg_database d where d.datname = current_database())`;

/** Query with a statement a row: row security, policies, rights; of locked tables none. Every name stands with its schema. */
export const WALLS = `
with ours as (select oid, nspacl, nspowner from pg_catalog.pg_namespace where nspname = 'hailong'),
  tables as (
    select c.oid, c.relacl, c.relowner, c.relrowsecurity, c.relforcerowsecurity, format('hailong.%I', c.relname) as name
    from pg_catalog.pg_class c join ours on ours.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm') and c.oid not in (${LOCKED})),
  role as (select 0::oid as oid, 'public' as name union all select oid, quote_ident(rolname) from pg_catalog.pg_roles)
select format('alter table %s enable row level security', name) as statement from tables where relrowsecurity
union all
select format('alter table %s force row level security', name) from tables where relforcerowsecurity
union all
select format('create policy %I on %s as %s for %s to %s', p.polname, t.name,
    case when p.polpermissive then 'permissive' else 'restrictive' end,
    case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
    (select string_agg(role.name, ', ') from unnest(p.polroles) as r(oid) join role on role.oid = r.oid))
  || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
  || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
from pg_catalog.pg_policy p join tables t on t.oid = p.polrelid
union all
select format('grant %s on schema hailong to %s', a.privilege_type, role.name)
from ours, aclexplode(ours.nspacl) a join role on role.oid = a.grantee where a.grantee <> ours.nspowner
union all
select format('grant %s on %s to %s', a.privilege_type, t.name, role.name)
from tables t, aclexplode(t.relacl) a join role on role.oid = a.grantee where a.grantee <> t.relowner
union all
select format('grant %s (%I) on %s to %s', a.privilege_type, c.attname, t.name, role.name)
from tables t join pg_catalog.pg_attribute c on c.attrelid = t.oid and not c.attisdropped, aclexplode(c.attacl) a
  join role on role.oid = a.grantee where a.grantee <> t.relowner
union all
select format('grant execute on routine %s to %s', p.oid::regprocedure, role.name)
from ours join pg_catalog.pg_proc p on p.pronamespace = ours.oid, aclexplode(p.proacl) a
  join role on role.oid = a.grantee where a.grantee <> p.proowner`;
