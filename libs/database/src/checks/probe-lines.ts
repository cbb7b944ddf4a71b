import { randomBytes } from 'node:crypto';
import type { ClientBase } from 'pg';
import {
  ConnectionOptions,
  SurvivableClient,
  driverOptions,
  startPacketOf,
  statementTimeoutOf,
} from '../connect/connection';
import { isRefusedStart } from '../connect/connection-fault';
import { INTAKE_START } from '../doors/intake-connections';

/** Longest that a probe waits for a connection of the pooler, milliseconds; then named statements are not used. */
const PATIENCE_MS = 2000;
/** Uses of a prepared statement after which some connection of the server should have been another. */
const ATTEMPTS = 4;
const PID = 'select pg_backend_pid() as pid';

interface Facts {
  readonly pid: number;
  readonly role: string;
  readonly timeout: number;
}

const FACTS = `select pg_backend_pid() as pid, current_user as role,
  (select setting::int from pg_settings where name = 'statement_timeout') as timeout`;

/**
 * Tells whether the settings of a start packet hold for as long as a connection lives: no pooler refuses or drops them, and the
 * connection belongs to one process of the server, the one that it was opened with. (A pooler gives each client a number
 * of its own, even where the first connection of the server happens to have the role.)
 */
export async function keepsStartPacket(options: ConnectionOptions): Promise<boolean> {
  const client = clientOf(options, {
    ...startPacketOf(options.url, INTAKE_START),
    ...driverOptions(options),
  });
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(FACTS);
    const limit = statementTimeoutOf(options);
    return rows.every(
      ({ pid, role, timeout }) =>
        pid === serverProcessOf(client) && role === 'hailong_intake' && (limit === 0 || timeout === limit),
    );
  } catch (error) {
    if (isRefusedStart(error)) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Tells whether something between this process and the server hands transactions to connections of its own. */
export async function isPooled(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>(PID);
  return rows[0]?.pid !== serverProcessOf(client);
}

/** Number of the server's process, as the server told it when the connection was opened. */
function serverProcessOf(client: ClientBase): number | undefined {
  return (client as unknown as { readonly processID?: number }).processID;
}

/**
 * Tells whether a statement that was prepared by name on one connection of the server can be used on another. While the second
 * client holds a connection, the first is given others. Undecided counts as no.
 */
export async function keepsStatements(options: ConnectionOptions): Promise<boolean> {
  const config = { ...driverOptions(options, 'transaction'), query_timeout: PATIENCE_MS };
  const [first, holder] = [clientOf(options, config), clientOf(options, config)];
  // Of its own each time: an earlier probe may have left its statement on any connection of the server.
  const name = `hailong_probe_${randomBytes(8).toString('hex')}`;
  const runPrepared = async () => {
    const { rows } = await first.query<{ pid: number }>({ name, text: PID });
    return rows[0]?.pid;
  };
  try {
    await Promise.all([first.connect(), holder.connect()]);
    const before = await runPrepared();
    await holder.query(`begin; ${PID}`);
    let moved = false;
    for (let attempt = 1; attempt <= ATTEMPTS && !moved; attempt += 1)
      moved = (await runPrepared()) !== before;
    await holder.query('commit');
    return moved;
  } catch {
    return false;
  } finally {
    await Promise.all([first, holder].map((client) => client.end().catch(() => undefined)));
  }
}

function clientOf({ url }: ConnectionOptions, config: object): SurvivableClient {
  return new SurvivableClient({ connectionString: url, application_name: 'hailong-probe', ...config });
}
