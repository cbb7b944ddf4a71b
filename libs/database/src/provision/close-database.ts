import type { Client } from 'pg';

/** Remark for the operator that stops nothing. */
export interface Note {
  readonly vi: string;
  readonly en: string;
}

interface DatabaseFacts {
  readonly name: string;
  readonly owner: string;
  /** True when the login was let in by its name: then an earlier run, or the administrator, has settled the matter. */
  readonly settled: boolean;
  readonly mayGrant: boolean;
  /** True when tables of another application stand beside the schema. */
  readonly shared: boolean;
}

const FACTS = `
select quote_ident(d.datname) as name, pg_get_userbyid(d.datdba) as owner, pg_has_role(current_user, d.datdba, 'usage') as "mayGrant",
  exists (select from aclexplode(d.datacl) as a join pg_roles r on r.oid = a.grantee
    where r.rolname = $1 and a.privilege_type = 'CONNECT') as settled,
  exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname <> 'hailong' and n.nspname !~ '^(pg_|information_schema$)' and c.relkind in ('r', 'p', 'v', 'm', 'f')
      and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')) as shared
from pg_database d where d.datname = current_database()`;

/**
 * Closes the database to all logins but the application's and the owner's: roles belong to the cluster, so the login of another
 * province could act as an agency here. Done once; later changes of the administrator stay. A database that another
 * application shares stays open, because its logins may depend on it.
 */
export async function closeDatabase(admin: Client, login: string): Promise<readonly Note[]> {
  const { rows } = await admin.query<DatabaseFacts>(FACTS, [login]);
  const [facts] = rows;
  if (!facts || facts.settled) return [];
  const grant = `grant connect on database ${facts.name} to ${login}`;
  const revoke = `revoke all on database ${facts.name} from public`;
  if (!facts.mayGrant) return [onlyOwner(facts.owner, `${revoke}; ${grant}`)];
  await admin.query(grant);
  if (facts.shared) return [sharedDatabase(revoke)];
  await admin.query(revoke);
  return [];
}

function onlyOwner(owner: string, statements: string): Note {
  return {
    vi: `cơ sở dữ liệu còn mở cho mọi tài khoản của cụm; chủ của nó (${owner}) cần chạy: ${statements}`,
    en: `the database is still open to every login of the cluster; its owner (${owner}) has to run: ${statements}`,
  };
}

function sharedDatabase(revoke: string): Note {
  return {
    vi: `cơ sở dữ liệu có bảng của ứng dụng khác nên vẫn mở cho mọi tài khoản; khi cụm có nhiều tỉnh, cấp quyền connect cho từng tài khoản cần dùng rồi chạy: ${revoke}`,
    en: `the database holds tables of another application and stays open to every login; where a cluster holds several provinces, grant connect to each login that needs it, then run: ${revoke}`,
  };
}
