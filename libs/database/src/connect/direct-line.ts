import type { ClientBase } from 'pg';
import { isPooled } from '../checks/probe-lines';
import { DatabaseFault } from './database-fault';

/**
 * Checks that a connection leads to the server itself: work that holds a lock of the session may not pass a pooler.
 * @param command name of the command for the sentence, `migrate`
 * @throws DatabaseFault behind a pooler
 */
export async function demandDirectLine(client: ClientBase, command: string): Promise<void> {
  if (!(await isPooled(client))) return;
  throw new DatabaseFault(
    `${command} cần nối thẳng tới máy chủ, không qua bộ gộp kết nối: hãy cho DATABASE_URL địa chỉ và cổng của chính PostgreSQL; ứng dụng vẫn có thể đi qua bộ gộp`,
    `${command} needs the server itself, not a pooler: give DATABASE_URL the host and port of PostgreSQL itself; the application may go through the pooler`,
  );
}
