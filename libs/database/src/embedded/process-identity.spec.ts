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

describe('the mark of a process', () => {
  it('finds the process while it runs', () => {
    expect(isSameProcess(markOf(process.pid))).toBe(true);
  });

  it('finds no process once it was killed', async () => {
    const pid = await killedPid();
    expect(isAlive(pid)).toBe(false);
    expect(isSameProcess(String(pid))).toBe(false);
  });

  it('tells a process from a later one with the same pid', () => {
    const [pid, birth = ''] = markOf(process.pid).split(' ');
    expect(isSameProcess(`${pid} 1${birth}`)).toBe(false);
  });

  it('goes by the pid alone where the time of birth is missing', () => {
    expect(isSameProcess(String(process.pid))).toBe(true);
  });

  it.each([0, -1, 1.5, Number.NaN])('%p is never a running process', (pid) => {
    expect(isAlive(pid)).toBe(false);
  });
});
