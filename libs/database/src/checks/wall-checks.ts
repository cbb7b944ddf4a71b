import type { DataSource } from 'typeorm';
import { LOCKED } from '../migrate/walls-of-schema';
import { Check } from './check';
import { AgencyPolicy, policiesWithoutWall } from './policy-walls';

/** Checks of everything that keeps the rows of two agencies apart. */
export async function wallChecks(db: DataSource): Promise<readonly Check[]> {
  return [await rowSecurity(db), await policies(db), ...(await distribution(db))];
}

/** Finds tables without forced row security. */
async function rowSecurity(db: DataSource): Promise<Check> {
  const open = await db.query<{ name: string }[]>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'hailong' and c.relkind in ('r', 'p') and c.relname <> 'migrations'
      and not (c.relrowsecurity and c.relforcerowsecurity)`);
  const names = open.map((row) => row.name).join(', ');
  return {
    area: 'walls',
    ok: open.length === 0,
    vi: open.length
      ? `bảng không có tường: ${names}; khôi phục lược đồ trước khi chạy`
      : 'mọi bảng đều có tường',
    en: open.length
      ? `tables without a wall: ${names}; restore the schema before serving`
      : 'every table has its wall',
  };
}

/**
 * Policies that apply to the agency role: those that name it, those of `public`, those of roles that it is a member
 * of. `pg_get_expr` waits for the lock of the table, so policies of a table that another session has locked
 * exclusively (`vacuum full`, a restore) stay unread: a program starts at once or is refused, and never hangs.
 */
const AGENCY_POLICIES = `
with locked as (${LOCKED})
select c.relname as table, p.polname as name, p.polcmd as command, c.oid in (select relation from locked) as unread,
  case when c.oid not in (select relation from locked) then pg_get_expr(p.polqual, p.polrelid) end as using,
  case when c.oid not in (select relation from locked) then pg_get_expr(p.polwithcheck, p.polrelid) end as check
from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'hailong' and p.polpermissive
  and exists (select from unnest(p.polroles) as r(oid) where r.oid = 0 or pg_has_role('hailong_agency', r.oid, 'usage'))
order by 1, 2`;

interface ReadPolicy extends AgencyPolicy {
  readonly unread: boolean;
}

async function policies(db: DataSource): Promise<Check> {
  const found = await db.query<ReadPolicy[]>(AGENCY_POLICIES);
  const open = policiesWithoutWall(found.filter(({ unread }) => !unread));
  const names = open.join(', ');
  const locked = [...new Set(found.filter(({ unread }) => unread).map(({ table }) => table))].join(', ');
  return {
    area: 'walls',
    ok: open.length === 0,
    vi: open.length
      ? `chính sách để một cơ quan thấy dữ liệu của cơ quan khác: ${names}; khôi phục lược đồ trước khi chạy`
      : `mọi chính sách đều giữ tường giữa các cơ quan${locked && ` (chưa đọc được vì đang bị khóa: ${locked})`}`,
    en: open.length
      ? `policies that let an agency past the wall: ${names}; restore the schema before serving`
      : `every policy holds the wall between agencies${locked && ` (unread while another session locks them: ${locked})`}`,
  };
}

/**
 * Citus keeps the tables it has distributed in `pg_dist_partition`. On its shards restrictive policies become
 * permissive, grants by column are lost and nothing of that shows on the coordinator (measured on 13.2), so such a
 * database is refused.
 */
async function distribution(db: DataSource): Promise<readonly Check[]> {
  const [citus] = await db.query<{ there: boolean }[]>(
    `select to_regclass('pg_catalog.pg_dist_partition') is not null as there`,
  );
  if (!citus?.there) return [];
  const tables = await db.query<{ name: string }[]>(`
    select c.relname as name from pg_catalog.pg_dist_partition d join pg_class c on c.oid = d.logicalrelid
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'hailong' order by 1`);
  const names = tables.map((row) => row.name).join(', ');
  return [
    {
      area: 'walls',
      ok: tables.length === 0,
      vi: tables.length
        ? `phần mở rộng Citus đã phân tán các bảng ${names}: tường giữa các cơ quan không còn trên các mảnh; hãy đưa chúng về bảng thường (select undistribute_table(…)), hoặc khôi phục vào một cơ sở dữ liệu không có Citus`
        : 'Citus có mặt nhưng không phân tán bảng nào của Hài Lòng',
      en: tables.length
        ? `the extension Citus has distributed the tables ${names}: the walls between agencies do not hold on its shards; make them plain tables again (select undistribute_table(…)) or restore into a database without Citus`
        : 'Citus is there but has distributed no table of Hài Lòng',
    },
  ];
}
