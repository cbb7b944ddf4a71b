import type { CatalogueQuery } from '../checks/ownership-check';
import { DatabaseFault } from '../connect/database-fault';

const MAY_READ_ALL = `
select r.rolsuper or r.rolbypassrls as free, exists (select from pg_roles o where o.rolname = 'hailong_owner'
  and pg_has_role(o.oid, case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end)) as member
from pg_roles r where r.rolname = current_user`;

/**
 * Acts as the owner until the transaction ends, unless no row is hidden from the login anyway.
 * @throws DatabaseFault when the login may not become the owner
 */
export async function becomeOwner(query: CatalogueQuery): Promise<void> {
  const [login] = await query<{ free: boolean; member: boolean }>(MAY_READ_ALL);
  if (login?.free) return;
  if (!login?.member) throw mayNotCopy();
  await query('set local role hailong_owner');
}

function mayNotCopy(): DatabaseFault {
  return new DatabaseFault(
    'tài khoản trong DATABASE_URL không được hành động như hailong_owner nên không sao lưu được: hãy dùng tài khoản đã chạy migrate, hoặc superuser',
    'the login in DATABASE_URL may not act as hailong_owner and cannot copy every row: use the login that ran migrate, or a superuser',
  );
}
