import { Pool, PoolClient, PoolConfig, QueryConfig } from 'pg';
import { ConnectionOptions, driverOptions, startPacketOf } from '../connect/connection';
import { isRefusedStart } from '../connect/connection-fault';
import { Line } from './line';
import { sqlState } from './transaction';

/** Statement that the server plans once a connection. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/** Statements of one process under way at once; more would only queue for the same rows. */
const CONNECTIONS_PER_PROCESS = 2;

/** Arrays of parameters say nothing about a plan; to plan anew for each would take longer than to run it. */
const ONE_PLAN = 'plan_cache_mode=force_generic_plan';

/** Asks for the role with the right that only the role gives, so that a lost start packet shows. */
const ROLE = {
  name: 'hailong_role',
  text: 'select current_user as role from hailong.migrations limit 1',
};

/** Start packet of a connection that acts as the intake role for as long as it lives. */
export const INTAKE_START = `-c role=hailong_intake -c ${ONE_PLAN}`;

/**
 * SQLSTATEs of a start packet or a name that did not reach the server: no right without the role, a named statement that
 * is on another connection of the server. Nothing was changed when one arrives.
 */
const LOST = new Set(['42501', '26000', '42P05']);

/**
 * Connections for batches of responses, no part of the pool of the other doors. On a direct line they act as the intake
 * role for as long as they live and never as another, so that a batch takes one round trip instead of four (begin, set
 * role, statement, commit). Behind a pooler each batch opens its transaction and sets the role in it.
 */
export class IntakeConnections {
  private readonly direct: Pool;
  private readonly pooled: Pool;

  constructor(
    options: ConnectionOptions,
    private readonly line: Line,
  ) {
    this.direct = poolOf({ ...startPacketOf(options.url, INTAKE_START), ...driverOptions(options) });
    this.pooled = poolOf({ connectionString: options.url, ...driverOptions(options, 'transaction') });
  }

  async execute<Row>(statement: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
    const query = { ...statement, values: [...values] };
    try {
      if (this.line.isDirect) return (await this.direct.query(query)).rows as Row[];
      if (this.line.keepsStatements) return await this.transact<Row>(query);
    } catch (error) {
      // Also a pooler that was put before the server while this process runs.
      if (!isRefusedStart(error) && !LOST.has(sqlState(error) ?? '')) throw error;
    }
    return this.executeUnnamed<Row>(statement, values);
  }

  /** Role as which forms are stored. */
  async role(): Promise<string | undefined> {
    const [row] = await this.execute<{ role: string }>(ROLE, []);
    return row?.role;
  }

  async close(): Promise<void> {
    await Promise.all([this.direct.end(), this.pooled.end()]);
  }

  /** Runs a statement whose settings or whose name did not reach the server, and trusts in neither from now on. */
  private async executeUnnamed<Row>({ text }: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
    const rows = await this.transact<Row>({ text, values: [...values] });
    this.line.setByTransaction({ keepsStatements: false });
    return rows;
  }

  private async transact<Row>(query: QueryConfig<unknown[]>): Promise<Row[]> {
    const client = await this.pooled.connect();
    try {
      await client.query(`begin; set local role hailong_intake; set local ${ONE_PLAN}${this.line.opening}`);
      const { rows } = await client.query(query);
      await client.query('commit');
      client.release();
      return rows as Row[];
    } catch (error) {
      await endFailed(client);
      throw error;
    }
  }
}

/** Rolls back and returns the connection; a connection that cannot roll back is thrown away. */
async function endFailed(client: PoolClient): Promise<void> {
  const broken = await client.query('rollback').then(
    () => false,
    () => true,
  );
  client.release(broken);
}

function poolOf(config: PoolConfig): Pool {
  const pool = new Pool({ max: CONNECTIONS_PER_PROCESS, application_name: 'hailong-intake', ...config });
  // An unheard error event would end the process; the next statement on the dead connection fails instead.
  pool.on('error', () => undefined);
  return pool;
}
