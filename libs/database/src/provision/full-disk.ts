import { DatabaseFault } from '../connect/database-fault';
import { sqlState } from '../doors/transaction';

/** Codes of PostgreSQL and of the system for a disk without room. */
const FULL = ['53100', 'ENOSPC'];

/** Says that the disk of the embedded server is full, where PostgreSQL only names a file that it could not extend. */
export function withoutRoom(error: unknown, home: string): unknown {
  if (!FULL.includes(sqlState(error) ?? '')) return error;
  const { message } = error as Error;
  return new DatabaseFault(
    `đĩa chứa ${home} đã đầy (${message}): hãy giải phóng ít nhất 500 MB, hoặc đặt HAILONG_HOME là thư mục trên đĩa khác, rồi chạy lại; những gì đã ghi vẫn còn`,
    `the disk of ${home} is full (${message}): free 500 MB at least, or set HAILONG_HOME to a folder on another disk, then start again; what was stored is kept`,
    { cause: error },
  );
}
