import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';

const PRELOADED = path.join(__dirname, 'leave-with-parent.cjs');
/** Tells the launcher that it sees, then stays until it is ended. */
const PROGRAM = 'process.send(process.env.HAILONG_LAUNCHER ?? "none"); setInterval(() => 0, 1000)';

describe('a program that a launcher starts', () => {
  const started = (launcher: number) =>
    spawn(process.execPath, ['--require', PRELOADED, '-e', PROGRAM], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, HAILONG_LAUNCHER: String(launcher) },
    });

  it('ends at once where its launcher was killed before it could look', async () => {
    const orphan = started(process.pid + 1);
    expect(await once(orphan, 'exit')).toEqual([143, null]);
  });

  it('ends when its launcher goes, and hides the launcher from workers of its own', async () => {
    const program = started(process.pid);
    expect((await once(program, 'message'))[0]).toBe('none');
    program.disconnect();
    expect(await once(program, 'exit')).toEqual([null, 'SIGTERM']);
  });
});
