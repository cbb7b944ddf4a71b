import { once } from 'node:events';
import { Server, createServer } from 'node:http';
import { AddressInfo, connect } from 'node:net';
import { endSilentConnections } from './silent-connections';

describe('a connection to the portal', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer((_, response) => response.end('here'));
    endSilentConnections(server, 50);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => void server.close());
  const connected = async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  };

  it('is ended when nothing comes over it, and stays when something does', async () => {
    const speaking = await connected();
    speaking.write('GET / HTTP/1.1\r\nhost: x\r\n');
    const silent = await connected();
    await once(silent, 'close');
    let answer = '';
    speaking.setEncoding('utf8').on('data', (part: string) => (answer += part));
    speaking.write('connection: close\r\n\r\n');
    await once(speaking, 'close');
    expect(answer).toMatch(/here/);
  });
});
