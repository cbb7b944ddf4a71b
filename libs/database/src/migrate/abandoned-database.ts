import { ABANDONED_MIGRATIONS } from '@hailong/migrations';
import { DatabaseFault } from '../connect/database-fault';

interface BothTexts {
  readonly vi: string;
  readonly en: string;
}

/** Fault of a database from before the first schema, which cannot be migrated. Both texts say how to start afresh. */
export class AbandonedDatabaseFault extends DatabaseFault {
  constructor({ vi, en }: BothTexts) {
    super(vi, en);
  }
}

/** Entries of a ledger that stem from before the first schema. */
export function abandonedAmong(applied: readonly string[]): string[] {
  return applied.filter((name) => ABANDONED_MIGRATIONS.includes(name));
}

/** @param home folder of the embedded server with the database; absent: on another server */
export function startAfresh(abandoned: readonly string[], home?: string): BothTexts {
  const names = abandoned.join(', ');
  const vi = home
    ? `hãy xóa thư mục ${home} rồi chạy lại`
    : 'với PostgreSQL kèm theo, hãy dừng chương trình, xóa thư mục .hailong (hoặc thư mục mà HAILONG_HOME chỉ) rồi chạy lại; với máy chủ riêng, hãy chạy "drop schema hailong cascade" trong cơ sở dữ liệu này, rồi: npm run hailong -- migrate';
  const en = home
    ? `delete the folder ${home} and start again`
    : 'with the embedded PostgreSQL stop the program, delete the folder .hailong (or the one that HAILONG_HOME names) and start again; on a server of your own run "drop schema hailong cascade" in this database, then: npm run hailong -- migrate';
  return {
    vi: `cơ sở dữ liệu này do một bản thử lập ra, trước bản đầu tiên (${names}), và không nâng cấp được; dữ liệu trong đó sẽ mất khi làm lại từ đầu: ${vi}`,
    en: `this database was made by a trial version, before the first release (${names}), and cannot be upgraded; starting afresh loses its data: ${en}`,
  };
}
