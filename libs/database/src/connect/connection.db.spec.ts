import type { Pool } from 'pg';
import { dataSourceOf, driverOptions } from './connection';

describe('a connection', () => {
  it('a connection that dies while it is checked out does not end the process', async () => {
    const dataSource = dataSourceOf({ url: process.env.HAILONG_TEST_SERVER ?? '' });
    await dataSource.initialize();
    const pool = (dataSource.driver as unknown as { readonly master: Pool }).master;
    const client = await pool.connect();
    // An error event without a listener is thrown; in the middle of a socket's work that ends the process.
    expect(() => client.emit('error', new Error('terminating connection'))).not.toThrow();
    client.release(true);
    await dataSource.destroy();
  });

  it('the client waits a little longer than the limit of the server, and without limit where there is none', () => {
    const url = 'postgres://x';
    const { statement_timeout, query_timeout } = driverOptions({ url, statementTimeoutMs: 1000 });
    expect(query_timeout).toBeGreaterThan(statement_timeout);
    expect(driverOptions({ url, statementTimeoutMs: 0 })).toMatchObject({
      statement_timeout: 0,
      query_timeout: 0,
    });
  });
});
