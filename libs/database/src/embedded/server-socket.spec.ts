import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { addressOf, socketFolder } from './server-socket';

describe('the socket of the embedded server', () => {
  const withFolder = (work: (folder: string) => void) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hailong-socket-'));
    try {
      work(folder);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  };

  it('lies in the folder of the data, unless the system takes no path so long', () => {
    expect(socketFolder('/srv/hailong/data', 54_321)).toBe('/srv/hailong/data');
    expect(socketFolder(`/srv/${'x'.repeat(100)}/data`, 54_321)).toBe('');
    expect(socketFolder(`/srv/${'đ'.repeat(50)}/data`, 54_321)).toBe('');
  });

  it('stands in the address beside host and port of the server, which other programs read', () =>
    withFolder((folder) => {
      fs.writeFileSync(path.join(folder, '.s.PGSQL.54321'), '');
      const url = new URL(addressOf({ port: 54_321, sockets: folder }, 'secret'));
      expect(url.host).toBe('127.0.0.1:54321');
      expect(url.searchParams.get('host')).toBe(folder);
    }));

  it('is left out of the address where it is not there or not for this account', () =>
    withFolder((folder) => {
      const plain = 'postgres://postgres:secret@127.0.0.1:54321/postgres';
      expect(addressOf({ port: 54_321, sockets: folder }, 'secret')).toBe(plain);
      expect(addressOf({ port: 54_321, sockets: '' }, 'secret')).toBe(plain);
    }));
});
