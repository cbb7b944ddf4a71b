import type { DataSource } from 'typeorm';
import { unfinishedRestore } from '../backup/unfinished-restore';
import type { ConnectionOptions } from '../connect/connection';
import { DOOR_ROLES } from '../doors/door-roles';
import type { Connections } from '../doors/transaction';
import { Check } from './check';
import { collationCheck } from './collation-check';
import { ledgerCheck } from './ledger-check';
import { lineChecks } from './line-checks';
import { loginCheck } from './login-check';
import { ownershipCheck } from './ownership-check';
import { shippedWallsCheck } from './shipped-walls-check';
import { wallChecks } from './wall-checks';

/** Oldest PostgreSQL major that is tested; newer ones are accepted. */
const OLDEST_POSTGRES = 15;

/** Checks without which the module refuses to start, made with the application's own login. */
export async function databaseChecks(
  connections: Connections,
  options: ConnectionOptions,
): Promise<readonly Check[]> {
  const { dataSource } = connections;
  const catalogue = <Row>(sql: string) => dataSource.query<Row[]>(sql);
  const unfinished = await unfinishedRestore(catalogue);
  const { area, ok, vi, en } = unfinished ?? (await ownershipCheck(catalogue));
  const checks = [await version(dataSource), ...(await roles(dataSource)), { area, ok, vi, en }];
  if (checks.some((check) => !check.ok)) return checks;
  const lines = await lineChecks(connections, options);
  if (!lines.ok) return [...checks, lines];
  const ledger = await ledgerCheck(connections);
  return [
    ...[...checks, await collationCheck(catalogue), await loginCheck(dataSource), lines, ledger],
    // Walls of another version differ as a matter of course.
    ...(ledger.ok ? [await shippedWallsCheck((sql) => dataSource.query(sql))] : []),
    ...(await wallChecks(dataSource)),
  ];
}

async function version(db: DataSource): Promise<Check> {
  const [row] = await db.query<{ n: string }[]>(`select current_setting('server_version_num') as n`);
  const major = Math.floor(Number(row?.n) / 10_000);
  return {
    area: 'versions',
    ok: major >= OLDEST_POSTGRES,
    vi:
      `PostgreSQL ${major}` +
      (major >= OLDEST_POSTGRES ? '' : `: cần bản ${OLDEST_POSTGRES} trở lên; hãy nâng cấp máy chủ`),
    en:
      `PostgreSQL ${major}` +
      (major >= OLDEST_POSTGRES ? '' : `: ${OLDEST_POSTGRES} or newer is needed; upgrade the server`),
  };
}

interface RoleRow {
  login: string;
  rolsuper: boolean;
  rolbypassrls: boolean;
  owns: number;
  member_of: string[];
  existing: string[];
}

const ROLE_FACTS = `
select current_user as login, r.rolsuper, r.rolbypassrls,
  (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'hailong' and pg_has_role(r.oid, c.relowner, 'member')) as owns,
  array(select d.rolname::text from pg_roles d where d.rolname = any ($1) and pg_has_role(r.oid, d.oid, 'member')) as member_of,
  array(select d.rolname::text from pg_roles d where d.rolname = any ($1)) as existing
from pg_roles r where r.rolname = current_user`;

async function roles(db: DataSource): Promise<Check[]> {
  const [row] = await db.query<RoleRow[]>(ROLE_FACTS, [DOOR_ROLES]);
  if (!row) return [];
  const powerful = row.rolsuper || row.rolbypassrls || row.owns > 0;
  const why = row.rolsuper ? 'superuser' : row.rolbypassrls ? 'BYPASSRLS' : 'owner';
  const missing = DOOR_ROLES.filter((role) => !row.member_of.includes(role) && !row.rolsuper);
  return [
    {
      area: 'roles',
      ok: !powerful,
      vi: powerful
        ? `tài khoản "${row.login}" vượt được tường (${why}); hãy dùng tài khoản hailong_app cho ứng dụng`
        : `tài khoản "${row.login}" không vượt được tường`,
      en: powerful
        ? `the login "${row.login}" can climb the walls (${why}); give the application the login hailong_app instead`
        : `the login "${row.login}" cannot climb the walls`,
    },
    {
      area: 'roles',
      ok: missing.length === 0,
      vi: missing.length
        ? `thiếu vai trò ${missing.join(', ')}; hãy chạy: npm run hailong -- migrate`
        : `đủ ${DOOR_ROLES.length} vai trò`,
      en: missing.length
        ? `missing roles ${missing.join(', ')}; run: npm run hailong -- migrate`
        : `all ${DOOR_ROLES.length} roles are there`,
    },
  ];
}
