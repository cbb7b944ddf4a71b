import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isAlive, isSameProcess, markOf } from './process-identity';

async function killedPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
  const pid = child.pid ?? 0;
  child.kill('SIGKILL');
  await once(child, 'exit');
  return pid;
}

describe('a process written down', () => {
  it('is recognised while it runs', () => {
    expect(isSameProcess(markOf(process.pid))).toBe(true);
  });

  it('is gone once killed', async () => {
    const pid = await killedPid();
    expect(isAlive(pid)).toBe(false);
    expect(isSameProcess(String(pid))).toBe(false);
  });

  it('is not mistaken for a later one with the same number', () => {
    const [pid, birth = ''] = markOf(process.pid).split(' ');
    expect(isSameProcess(`${pid} 1${birth}`)).toBe(false);
  });

  it('is told by its number alone when its birth was not written', () => {
    expect(isSameProcess(String(process.pid))).toBe(true);
  });

  it.each([0, -1, 1.5, Number.NaN])('is never %p', (pid) => {
    expect(isAlive(pid)).toBe(false);
  });
});
