import { ClientBase, Pool, PoolClient } from 'pg';

/** Number that no test reaches: the actors of the walls have a session each, thirteen in all. */
const MOST = 40;

/**
 * Connections of one login that stay open between statements: to open one takes the server thirty times as long as a
 * statement. A statement that waits for a lock leaves the others their connections.
 */
export class KeptConnections {
  private readonly pool: Pool;
  private readonly sessions = new Map<string, Promise<PoolClient>>();

  constructor(url: string) {
    this.pool = new Pool({ connectionString: url, max: MOST, idleTimeoutMillis: 0, allowExitOnIdle: true });
    // A test may end connections of its database; the next statement opens another one.
    this.pool.on('error', () => undefined);
  }

  /** Runs one statement, or several without parameters; rows of the last. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(sql, parameters)).rows as Row[];
  }

  /** Runs work that needs one connection for several statements. */
  async hold<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  }

  /** Connection that is kept under a name, apart from all others. */
  session(name: string): Promise<ClientBase> {
    const known = this.sessions.get(name) ?? this.pool.connect();
    this.sessions.set(name, known);
    return known;
  }

  async close(): Promise<void> {
    for (const session of this.sessions.values()) (await session).release();
    await this.pool.end();
  }
}
