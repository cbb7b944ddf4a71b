import type { Client } from 'pg';

/** Facts that a server tells of a role that is to be the application's login. */
export interface LoginFacts {
  readonly exists: boolean;
  /** True when it may act as an agency: then it is a login of Hài Lòng, and of nothing else. */
  readonly isOurs: boolean;
  /** Undefined: only a superuser may see it. */
  readonly hasPassword?: boolean;
}

const ROLE = `
select r.oid, exists (
    select from pg_auth_members m join pg_roles d on d.oid = m.roleid
    where m.member = r.oid and d.rolname = 'hailong_agency') as ours,
  has_table_privilege('pg_authid', 'select') as readable
from pg_roles r where r.rolname = $1`;

export async function readLogin(admin: Client, name: string): Promise<LoginFacts> {
  const { rows } = await admin.query<{ ours: boolean; readable: boolean }>(ROLE, [name]);
  const [role] = rows;
  if (!role) return { exists: false, isOurs: false };
  if (!role.readable) return { exists: true, isOurs: role.ours };
  const { rowCount } = await admin.query(
    'select from pg_authid where rolname = $1 and rolpassword is not null',
    [name],
  );
  return { exists: true, isOurs: role.ours, hasPassword: rowCount === 1 };
}
