import { Client, Connection, Submittable } from 'pg';

/**
 * The rows of a schema as PostgreSQL's own COPY text, as pg_dump writes it and psql reads it: table by table, referenced
 * ones first, rows in the order of their keys, then the positions of the identity columns.
 */
export async function copyOut(url: string): Promise<string> {
  return connected(url, async (client) => {
    await client.query(`set timezone = 'UTC'`);
    const parts: string[] = [];
    for (const { table, columns, key } of inOrder(await tablesOf(client), await referencesOf(client))) {
      const rows = await transfer(
        client,
        `copy (select ${columns} from hailong.${table} order by ${key}) to stdout`,
      );
      parts.push(`copy hailong.${table} (${columns}) from stdin;\n${rows}\\.\n`);
    }
    return `${parts.join('\n')}\n${(await positionsOf(client)).join('\n')}\n`;
  });
}

/** Loads such a text. Row security and grants are for the roles of the application; the URL is the administrator's. */
export async function copyIn(url: string, text: string): Promise<void> {
  await connected(url, async (client) => {
    const lines = text.split('\n');
    for (let at = 0; at < lines.length; at += 1) {
      const statement = lines[at] ?? '';
      if (!statement.startsWith('copy ')) {
        if (statement) await client.query(statement);
        continue;
      }
      const end = lines.indexOf('\\.', at);
      await transfer(
        client,
        statement,
        lines
          .slice(at + 1, end)
          .map((line) => `${line}\n`)
          .join(''),
      );
      at = end;
    }
  });
}

/** Runs a COPY in either direction; the driver knows the messages but has no call for them. */
function transfer(client: Client, statement: string, rows = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let failed: Error | undefined;
    const copy: CopyQuery = {
      submit: (connection) => connection.query(statement),
      handleCopyInResponse: (connection) => {
        connection.sendCopyFromChunk(Buffer.from(rows));
        connection.endCopyFrom();
      },
      handleCopyData: ({ chunk }) => void chunks.push(chunk),
      handleCommandComplete: () => undefined,
      handleError: (error) => void (failed = error),
      handleReadyForQuery: () => (failed ? reject(failed) : resolve(Buffer.concat(chunks).toString())),
    };
    client.query<CopyQuery>(copy);
  });
}

interface CopyQuery extends Submittable {
  handleCopyInResponse(connection: Connection & CopyMessages): void;
  handleCopyData(message: { readonly chunk: Buffer }): void;
  handleCommandComplete(): void;
  handleError(error: Error): void;
  handleReadyForQuery(): void;
}

interface CopyMessages {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

interface Table {
  readonly table: string;
  readonly columns: string;
  readonly key: string;
}

async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as table,
      (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
      (select string_agg(quote_ident(a.attname), ', ' order by k.place) from pg_index i
        cross join unnest(i.indkey) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c where c.relnamespace = 'hailong'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
    order by 1`);
  return rows;
}

interface Reference {
  readonly table: string;
  readonly to: string;
}

async function referencesOf(client: Client): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(`
    select distinct c.relname as table, f.relname as to from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
    where k.connamespace = 'hailong'::regnamespace and k.contype = 'f' and c.oid <> f.oid`);
  return rows;
}

/** Referenced tables before those that refer to them. */
function inOrder(tables: readonly Table[], references: readonly Reference[]): Table[] {
  const done: Table[] = [];
  const visit = (each: Table): void => {
    if (done.includes(each)) return;
    const needed = references.filter(({ table }) => table === each.table).map(({ to }) => to);
    tables.filter(({ table }) => needed.includes(table)).forEach(visit);
    done.push(each);
  };
  tables.forEach(visit);
  return done;
}

async function positionsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ sequence: string; last: string }>(`
    select quote_ident(sequencename) as sequence, last_value::text as last from pg_sequences
    where schemaname = 'hailong' and sequencename <> 'migrations_id_seq' and last_value is not null order by 1`);
  return rows.map(({ sequence, last }) => `select setval('hailong.${sequence}', ${last});`);
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
