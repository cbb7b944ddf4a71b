import { ConnectionOptions } from '../connect/connection';
import { DOOR_ROLES, DoorRole } from '../doors/door-roles';
import { Connections, inTransaction } from '../doors/transaction';
import { Check } from './check';
import { keepsStartPacket, keepsStatements } from './probe-lines';

/**
 * Opens each kind of line once, settles how roles and limits reach the server, and checks that they do. A pooler that
 * drops the start packet is served by transactions; what would fail at the first form is refused here.
 */
export async function lineChecks(connections: Connections, options: ConnectionOptions): Promise<Check> {
  const { line } = connections;
  try {
    if (!line.isDirect || !(await keepsStartPacket(options)))
      line.setByTransaction({ keepsStatements: await keepsStatements(options) });
    for (const role of DOOR_ROLES) await mustArrive(connections, role);
  } catch (error) {
    return broken((error as Error).message);
  }
  return line.isDirect ? DIRECT : pooled(line.keepsStatements);
}

interface Arrived {
  readonly role: string;
  readonly timeout: number;
}

async function mustArrive(connections: Connections, role: DoorRole): Promise<void> {
  const [arrived] = await inTransaction(connections, { role, mode: 'read only' }, (tx) =>
    tx.query<Arrived>(
      `select current_user as role, (select setting::int from pg_settings where name = 'statement_timeout') as timeout`,
    ),
  );
  const { statementTimeoutMs } = connections.line;
  if (arrived?.role !== role) throw new Error(`current_user ${arrived?.role}, not ${role}`);
  if (statementTimeoutMs > 0 && arrived.timeout !== statementTimeoutMs)
    throw new Error(`statement_timeout ${arrived.timeout}, not ${statementTimeoutMs}`);
}

const DIRECT: Check = {
  area: 'lines',
  ok: true,
  vi: 'kết nối thẳng: vai trò, thời hạn và câu lệnh soạn sẵn đến được máy chủ',
  en: 'a direct connection: roles, limits and prepared statements reach the server',
};

function pooled(statementsSurvive: boolean): Check {
  return {
    area: 'lines',
    ok: true,
    vi: `qua bộ gộp kết nối: vai trò và thời hạn được đặt trong từng giao dịch, câu lệnh soạn sẵn ${statementsSurvive ? 'dùng được' : 'không giữ được nên không dùng'}`,
    en: `through a pooler: roles and limits are set in each transaction, prepared statements ${statementsSurvive ? 'survive' : 'do not survive and are not used'}`,
  };
}

function broken(reason: string): Check {
  return {
    area: 'lines',
    ok: false,
    vi: `giữa chương trình và máy chủ có bộ gộp kết nối không giữ được giao dịch (${reason}); hãy đặt pool_mode = transaction hoặc session, hay nối thẳng tới PostgreSQL`,
    en: `between program and server stands a pooler that does not keep a transaction together (${reason}); set pool_mode = transaction or session, or connect to PostgreSQL directly`,
  };
}
