import type { ClientBase, QueryResult } from 'pg';

/** Handle that a door gives to its work: one connection, one transaction, dead afterwards. */
export interface Transaction {
  /** Rows of a statement. Columns of type `date` come as `YYYY-MM-DD`, `bigint` as number, `numeric` as text. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** Number of statements of a work: `one` is begun, read and ended in one message to the server. */
export type Statements = 'one' | 'several';

/** Connection whose messages can be held back until several are written: `connection` of the driver's client. */
interface Corked {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/**
 * Transaction of a connection in pipeline mode. It begins with the first statement, in one message with it, and ends there as well where it
 * has one alone. Messages are most of the cost of a short reading: each is a system call here, one there, and a wait. Where the opening
 * fails, PostgreSQL refuses the statement behind it, as the login alone may do nothing and a failed transaction runs nothing.
 *
 * Throws once its transaction has ended, so that a forgotten promise cannot write in another transaction.
 */
export class LiveTransaction implements Transaction {
  private state: 'new' | 'begun' | 'ended' = 'new';

  constructor(
    private readonly client: ClientBase,
    private readonly opening: string,
    private readonly statements: Statements,
  ) {}

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    if (this.state === 'ended') throw new Error(ENDED[this.statements]);
    const statement = { text: sql, values: [...parameters] };
    if (this.state === 'begun') return (await this.client.query(statement)).rows as Row[];
    const [, answer] = await this.begin(statement);
    return (answer?.rows ?? []) as Row[];
  }

  /** Commits what was begun. */
  async commit(): Promise<void> {
    if (this.finish()) await this.client.query('commit');
  }

  /** Rolls back what was begun; a connection that is lost has done so. */
  async rollback(): Promise<void> {
    if (this.finish()) await this.client.query('rollback').catch(() => undefined);
  }

  /** True when the server waits for the end of the transaction. */
  private finish(): boolean {
    const open = this.state === 'begun';
    this.state = 'ended';
    return open;
  }

  private begin(statement: { text: string; values: unknown[] }): Promise<readonly QueryResult[]> {
    const single = this.statements === 'one';
    this.state = single ? 'ended' : 'begun';
    const { client } = this;
    const { stream } = (client as unknown as Corked).connection;
    stream.cork();
    try {
      const messages = [client.query(this.opening), client.query(statement)];
      return allOf(single ? [...messages, client.query('commit')] : messages);
    } finally {
      stream.uncork();
    }
  }
}

const ENDED: Record<Statements, string> = {
  several: 'this transaction has ended; await every query inside the work of its door',
  one: 'this work has one statement; open the door for several',
};

/** Results of messages sent together, when all are answered. @throws the first failure, which is the cause of those behind it */
async function allOf(messages: readonly Promise<QueryResult>[]): Promise<readonly QueryResult[]> {
  await Promise.allSettled(messages);
  return Promise.all(messages);
}
