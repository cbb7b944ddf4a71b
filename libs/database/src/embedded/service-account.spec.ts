import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { firstAccount, mayEnter } from './service-account';

const PASSWD = [
  'root:x:0:0:root:/root:/bin/bash',
  'a broken line',
  'postgres:x:0:0:an alias of root:/root:/bin/sh',
  'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
  '_postgres:x:-2:-2:macOS style:/:/usr/bin/false',
].join('\n');

describe('the account of the server', () => {
  it('takes the first known account that is not root under another name', () => {
    expect(firstAccount(PASSWD, ['postgres', 'nobody'])).toEqual({ name: 'nobody', uid: 65534, gid: 65534 });
  });

  it('takes a negative number, which nobody has on macOS', () => {
    expect(firstAccount(PASSWD, ['_postgres'])?.uid).toBe(4294967294);
  });

  it('finds no account where the machine has none', () => {
    expect(firstAccount('root:x:0:0::/root:/bin/sh', ['postgres', 'nobody'])).toBeUndefined();
  });
});

describe('entering a folder', () => {
  const own = { name: 'own', uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const stranger = { name: 'stranger', uid: 59_999, gid: 59_999 };
  const groupMember = { ...stranger, gid: own.gid };
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hailong-enter-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it.each([
    ['700', true, false, false],
    ['710', true, true, false],
    ['711', true, true, true],
    ['701', true, false, true],
  ])('a folder of mode %s lets in: owner %s, group %s, others %s', (mode, owner, group, others) => {
    fs.chmodSync(folder, parseInt(mode, 8));
    expect(mayEnter(folder, own)).toBe(owner);
    expect(mayEnter(folder, groupMember)).toBe(group);
    expect(mayEnter(folder, stranger)).toBe(others);
  });

  it('no account enters below a closed folder, even a path that does not exist yet', () => {
    fs.chmodSync(folder, 0o700);
    expect(mayEnter(path.join(folder, 'open', 'not', 'made'), stranger)).toBe(false);
  });
});
