import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { passableFolder, serverPid } from '../../kit/embedded-elsewhere';
import { startPortalOfHome } from '../../kit/servers/portal-process';

describe('a portal whose embedded PostgreSQL dies', () => {
  const folder = passableFolder();
  const home = path.join(folder, 'home');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says so and goes on; where it cannot, it ends with code 1 and the reason in both languages', async () => {
    const portal = await startPortalOfHome(home);
    const exit = once(portal.child, 'exit');
    try {
      await portal.says(/Dừng \(stop\)/);
      process.kill(serverPid(home), 'SIGKILL');
      await portal.says(/PostgreSQL ended, starting it again[^]*PostgreSQL is back, forms are taken again/);
      expect((await fetch(`${portal.url}/ready`)).status).toBe(200);
      const server = serverPid(home);
      renameSync(path.join(home, 'data'), path.join(home, 'data.away'));
      process.kill(server, 'SIGKILL');
      await portal.says(/Thư mục dữ liệu .* không còn: .*\nthe data folder .* is gone: check the disk/);
      expect(await exit).toEqual([1, null]);
    } finally {
      portal.child.kill('SIGKILL');
    }
  });
});
