import { spawnSync } from 'node:child_process';
import { Client } from 'pg';
import { asAdmin } from '../fixture/with-database';
import { Contestant } from '../intake/contestant';
import { Worker, rateOf } from '../intake/rate';
import { pgbench } from './pgbench';
import { SampleRow, makeTwin, rowsOf } from './twin-table';

export interface Inserts {
  readonly clients: number;
  /** Rows of one INSERT, a transaction each. */
  readonly rows: number;
}

export interface InsertedRows extends Contestant {
  /** `pgbench -M prepared`, or a Node client that does nothing else. */
  readonly tool: string;
}

/**
 * Inserts such rows by a superuser outside all walls, each commit durable, with prepared statements that make the rows, while
 * nothing else runs.
 */
export async function insertedRows(
  adminUrl: string,
  row: SampleRow,
  { clients, rows }: Inserts,
): Promise<InsertedRows> {
  const table = await asAdmin(adminUrl, (admin) => makeTwin(admin, `inserted_${rows}`));
  const statement = `insert into ${table} ${rowsOf(row, rows)}`;
  if (spawnSync('pgbench', ['--version']).status === 0)
    return { ...pgbench(adminUrl, { statement, rows, clients }), tool: 'pgbench -M prepared' };
  return { ...(await nodeClients(adminUrl, statement, { clients, rows })), tool: 'Node, pg, prepared' };
}

async function nodeClients(adminUrl: string, text: string, { clients, rows }: Inserts): Promise<Contestant> {
  const connections = Array.from({ length: clients }, () => new Client({ connectionString: adminUrl }));
  for (const connection of connections) connection.on('error', () => undefined);
  await Promise.all(connections.map((connection) => connection.connect()));
  const workers = connections.map((connection): Worker => {
    return async () => {
      await connection.query({ name: 'insert', text });
      return rows;
    };
  });
  return {
    turn: (seconds) => rateOf(workers, seconds),
    close: async () => void (await Promise.all(connections.map((connection) => connection.end()))),
  };
}
