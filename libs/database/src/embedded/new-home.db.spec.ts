import * as fs from 'node:fs';
import * as path from 'node:path';
import { end, passableFolder, startElsewhere } from '../../../../test/kit/embedded-elsewhere';
import { findShippedPostgres } from './platform-binaries';
import { chooseServiceAccount, mayEnter } from './service-account';

describe('a new home of the embedded PostgreSQL', () => {
  it('several processes that start at once make one home, over the rest of an interrupted start', async () => {
    const folder = passableFolder();
    const home = path.join(folder, 'home');
    const unfinished = path.join(home, 'data.unfinished-1-x');
    fs.mkdirSync(unfinished, { recursive: true });
    fs.chmodSync(home, 0o711);
    fs.writeFileSync(path.join(unfinished, 'PG_VERSION'), '18');
    fs.writeFileSync(path.join(home, 'lock'), '999999999 1@another-boot');
    fs.writeFileSync(path.join(home, 'password.unfinished'), 'half');

    const all = await Promise.all([startElsewhere(home), startElsewhere(home), startElsewhere(home)]);
    expect(all.filter(({ attach }) => !attach)).toHaveLength(1);
    expect(new Set(all.map(({ url }) => url)).size).toBe(1);

    await Promise.all(all.map(({ child }) => end(child, 'SIGTERM')));
    expect(fs.readdirSync(home).sort()).toEqual([
      ...copiesOfPrograms(),
      'data',
      'password',
      'port',
      'postgresql.log',
      'users',
    ]);
    fs.rmSync(folder, { recursive: true });
  });
});

/**
 * Copies of the programs, made in a clone that only root may enter, where the server's account cannot run the
 * originals.
 */
function copiesOfPrograms(): string[] {
  const account = chooseServiceAccount();
  return account && !mayEnter(findShippedPostgres().folder, account) ? ['binaries'] : [];
}
