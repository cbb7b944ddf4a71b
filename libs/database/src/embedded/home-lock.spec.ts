import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { whileLocked } from './home-lock';
import { markOf } from './process-identity';

describe('the lock of a home', () => {
  let folder: string;
  let lock: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hailong-lock-'));
    lock = path.join(folder, 'lock');
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('one process holds the lock at a time, and the others learn its pid', async () => {
    const holders: string[] = [];
    let inside = 0;
    let most = 0;
    const visit = () =>
      whileLocked(
        lock,
        (holder) => holders.push(holder),
        async () => {
          most = Math.max(most, ++inside);
          await new Promise(setImmediate);
          inside -= 1;
        },
      );
    await Promise.all([visit(), visit(), visit()]);
    expect(most).toBe(1);
    expect(holders).toEqual([String(process.pid), String(process.pid)]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('the lock is released when the work fails', async () => {
    await expect(whileLocked(lock, fail, () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    await expect(whileLocked(lock, fail, () => Promise.resolve('again'))).resolves.toBe('again');
  });

  it('the lock of a killed process is taken over, even when its pid belongs to another process now', async () => {
    fs.writeFileSync(lock, `${process.pid} 1@another-boot`);
    await expect(whileLocked(lock, fail, () => Promise.resolve('mine'))).resolves.toBe('mine');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('the lock is taken over when its holder was killed before writing its pid', async () => {
    fs.writeFileSync(lock, '');
    fs.utimesSync(lock, new Date(0), new Date(0));
    await expect(whileLocked(lock, fail, () => Promise.resolve('mine'))).resolves.toBe('mine');
  });

  it('a waiting process names the holder of the lock', async () => {
    fs.writeFileSync(lock, markOf(process.pid));
    const holders: string[] = [];
    const onWait = (pid: string) => {
      holders.push(pid);
      fs.rmSync(lock);
    };
    await whileLocked(lock, onWait, () => Promise.resolve());
    expect(holders).toEqual([String(process.pid)]);
  });
});

function fail(): void {
  throw new Error('it waited');
}
