import { createServer, type AddressInfo } from 'node:net';
import type { Pool } from 'pg';
import { clientOf, dataSourceOf, driverOptions } from './connection';

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

  it('a client of its own outlives the loss of its connection', () => {
    const client = clientOf('postgres://x');
    expect(() => client.emit('error', new Error('terminating connection'))).not.toThrow();
  });

  it('a client of its own gives up where a server takes the connection and says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => silent.once('listening', listening));
    const { port } = silent.address() as AddressInfo;
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    const client = clientOf(`postgres://someone:secret@127.0.0.1:${port}/x`);
    const connected = expect(client.connect()).rejects.toThrow('timeout expired');
    jest.runOnlyPendingTimers();
    jest.useRealTimers();
    await connected;
    silent.close();
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
