import { Pool } from 'pg';
import { ConnectionOptions, driverOptions } from '../connection';

/** Statement that the server plans once a connection. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/** Statements of one process under way at once; more would only queue for the same rows. */
const CONNECTIONS_PER_PROCESS = 2;

/**
 * Connections that act as the intake role for as long as they live and never as another, so that a batch of responses
 * takes one round trip instead of four (begin, set role, statement, commit). They are no part of the pool of the other
 * doors: nothing that is set on one can reach another user. Where a pooler drops the role of the start packet, they
 * act as `hailong_app`, which may do nothing: the intake fails closed.
 */
export class IntakeConnections {
  private readonly pool: Pool;

  constructor(options: ConnectionOptions) {
    this.pool = new Pool({
      connectionString: options.url,
      max: CONNECTIONS_PER_PROCESS,
      application_name: 'hailong-intake',
      // Arrays of parameters say nothing about a plan; to plan anew for each would take longer than to run it.
      options: '-c role=hailong_intake -c plan_cache_mode=force_generic_plan',
      ...driverOptions(options),
    });
    // An unheard error event would end the process; the next statement on the dead connection fails instead.
    this.pool.on('error', () => undefined);
  }

  async execute<Row>({ name, text }: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.pool.query({ name, text, values: [...values] });
    return rows as Row[];
  }

  /** Role as which the connections act. */
  async role(): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ role: string }>('select current_user as role');
    return rows[0]?.role;
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
