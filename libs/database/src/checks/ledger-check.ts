import { MIGRATIONS } from '@hailong/migrations';
import { Connections, inTransaction, sqlState } from '../doors/transaction';
import { abandonedAmong, startAfresh } from '../migrate/abandoned-database';
import { Check } from './check';

/** Checks whether the database stands exactly at the migrations of this program. */
export async function ledgerCheck(connections: Connections): Promise<Check> {
  const applied = await appliedMigrations(connections);
  const abandoned = abandonedAmong(applied);
  if (abandoned.length) return { area: 'migrations', ok: false, ...startAfresh(abandoned) };
  const known = MIGRATIONS.map((migration) => migration.name);
  const pending = known.filter((name) => !applied.includes(name));
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length) {
    return {
      area: 'migrations',
      ok: false,
      vi: `cơ sở dữ liệu mới hơn chương trình (${unknown.join(', ')}); hãy cập nhật chương trình`,
      en: `the database is newer than this program (${unknown.join(', ')}); update the program`,
    };
  }
  return {
    area: 'migrations',
    ok: pending.length === 0,
    vi: pending.length
      ? `còn ${pending.length} bước chưa chạy; hãy chạy: npm run hailong -- migrate`
      : 'lược đồ đã cập nhật',
    en: pending.length
      ? `${pending.length} pending; run: npm run hailong -- migrate`
      : 'the schema is up to date',
  };
}

/** Undefined table, undefined schema, no privilege. */
const NO_LEDGER = new Set(['42P01', '3F000', '42501']);

/** Reads the ledger as the role with the fewest rights. A missing or unreadable ledger counts as empty. */
async function appliedMigrations(connections: Connections): Promise<string[]> {
  try {
    const rows = await inTransaction(connections, { role: 'hailong_public', mode: 'read only' }, (tx) =>
      tx.query<{ name: string }>('select name from hailong.migrations order by id'),
    );
    return rows.map((row) => row.name);
  } catch (error) {
    if (NO_LEDGER.has(sqlState(error) ?? '')) return [];
    throw error;
  }
}
