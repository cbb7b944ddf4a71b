import type { DataSource } from 'typeorm';
import { Check } from './check';

/**
 * Logins that may act as an agency and enter this database only because every login may: those of the other databases of
 * the cluster. Logins let in by name are the administrator's decision. Members of the owner migrate and are no matter of
 * the walls.
 */
const STRANGERS = `
select r.rolname as name from pg_roles r
where r.rolcanlogin and not r.rolsuper and r.rolname <> current_user and r.rolname <> 'hailong_migrator'
  and pg_has_role(r.oid, 'hailong_agency', 'member') and not pg_has_role(r.oid, 'hailong_owner', 'member')
  and exists (select from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) as a
    where d.datname = current_database() and a.grantee = 0 and a.privilege_type = 'CONNECT')
order by 1`;

/** Checks whether the logins of other databases of the cluster stay outside. A complaint; it stops no start. */
export async function loginCheck(db: DataSource): Promise<Check> {
  const strangers = await db.query<{ name: string }[]>(STRANGERS);
  const [database] = await db.query<{ name: string }[]>('select quote_ident(current_database()) as name');
  const names = strangers.map(({ name }) => name).join(', ');
  const revoke = `revoke connect on database ${database?.name} from public`;
  return {
    area: 'roles',
    ok: strangers.length === 0,
    advisory: true,
    vi: names
      ? `tài khoản của cơ sở dữ liệu khác trong cụm vào được đây và đọc được như một cơ quan: ${names}; hãy cấp quyền connect cho các tài khoản cần dùng rồi chạy: ${revoke}`
      : 'tài khoản của cơ sở dữ liệu khác trong cụm không vào được đây',
    en: names
      ? `logins of other databases of the cluster can enter here and read as an agency: ${names}; grant connect to the logins that need it, then run: ${revoke}`
      : 'no login of another database of the cluster enters here',
  };
}
