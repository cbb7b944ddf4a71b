import type { Pool, PoolClient } from 'pg';
import { TestDatabase, testDatabase } from '../../../../test/kit/test-database';
import { openConnections } from '../connect/open-connections';
import type { DoorRole } from './door-roles';
import { Connections, inTransaction } from './transaction';

describe('a transaction of a door', () => {
  let db: TestDatabase;
  let connections: Connections;
  let written: jest.SpyInstance;
  const reading = { role: 'hailong_public', mode: 'read only' } as const;
  const singly = { ...reading, statements: 'one' } as const;
  const STATE = `select current_user::text as role, current_setting('transaction_read_only') as "readOnly"`;

  beforeAll(async () => {
    db = await testDatabase();
    connections = await openConnections({ url: db.appUrl, poolSize: 1 });
    const pool = (connections.dataSource.driver as unknown as { readonly master: Pool }).master;
    const client: PoolClient = await pool.connect();
    const { stream } = (client as unknown as { connection: { stream: NodeJS.WritableStream } }).connection;
    written = jest.spyOn(stream as unknown as { _writev: () => void }, '_writev');
    client.release();
  });
  beforeEach(() => written.mockClear());
  afterAll(async () => {
    await connections.dataSource.destroy();
    await db.drop();
  });

  it('of one statement goes to the server in one message, as the role and read only', async () => {
    const rows = await inTransaction(connections, singly, (tx) => tx.query(STATE));
    expect(rows).toEqual([{ role: 'hailong_public', readOnly: 'on' }]);
    expect(written).toHaveBeenCalledTimes(1);
  });

  it('of several begins in one message with the first', async () => {
    await inTransaction(connections, reading, async (tx) => {
      expect(await tx.query(`${STATE}, $1::int as n`, [7])).toEqual([
        { role: 'hailong_public', readOnly: 'on', n: 7 },
      ]);
      expect(written).toHaveBeenCalledTimes(1);
      expect(await tx.query(STATE)).toEqual([{ role: 'hailong_public', readOnly: 'on' }]);
    });
  });

  it('of one statement refuses a second', async () => {
    const twice = inTransaction(connections, singly, async (tx) => {
      await tx.query('select 1');
      await tx.query('select 2');
    });
    await expect(twice).rejects.toThrow('this work has one statement');
  });

  it.each([reading, singly])('tells the cause where it cannot begin, and runs nothing: %p', async (terms) => {
    const role = 'hailong_nobody' as DoorRole;
    const attempt = inTransaction(connections, { ...terms, role }, (tx) =>
      tx.query('select pg_notify($1, $1)', ['x']),
    );
    await expect(attempt).rejects.toThrow('role "hailong_nobody" does not exist');
  });

  it.each([reading, singly])('that fails leaves its connection to the next: %p', async (terms) => {
    const attempt = inTransaction(connections, terms, (tx) => tx.query('select 1 / $1::int', [0]));
    await expect(attempt).rejects.toMatchObject({ code: '22012' });
    const [row] = await inTransaction(connections, terms, (tx) => tx.query(STATE));
    expect(row).toEqual({ role: 'hailong_public', readOnly: 'on' });
  });
});
