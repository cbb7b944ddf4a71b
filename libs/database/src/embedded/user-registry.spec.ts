import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { enterAsUser, forgetTheDead, leaveAsUser } from './user-registry';

describe('the users of a server', () => {
  let users: string;

  beforeEach(() => {
    users = fs.mkdtempSync(path.join(os.tmpdir(), 'hailong-users-'));
  });
  afterEach(() => fs.rmSync(users, { recursive: true }));

  it('one process may use the server twice and counts as two users', () => {
    const [first, second] = [enterAsUser(users), enterAsUser(users)];
    expect(leaveAsUser(users, first)).toBe(1);
    expect(leaveAsUser(users, second)).toBe(0);
  });

  it('killed users are forgotten', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    enterAsUser(users, child.pid);
    expect(forgetTheDead(users)).toBe(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(forgetTheDead(users)).toBe(0);
    expect(fs.readdirSync(users)).toEqual([]);
  });

  it('the name of the file tells the pid when its text was cut off', () => {
    fs.writeFileSync(path.join(users, `${process.pid}-cut`), '');
    expect(forgetTheDead(users)).toBe(1);
  });
});
