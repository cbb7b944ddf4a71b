import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { InstalledPackage, installPackage } from './installed-package';
import { TestDatabase, testDatabase } from '../../kit/test-database';

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
  },
  include: ['*.ts'],
};

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
    const [main, receiver, ...others] = programsOf('libs/module/README.md');
    writeFileSync(path.join(installed.host, 'main.ts'), main ?? '');
    writeFileSync(path.join(installed.host, 'receiver.ts'), receiver ?? '');
    others.forEach((each, at) => writeFileSync(path.join(installed.host, `other-${at}.ts`), each));
    writeFileSync(path.join(installed.host, 'tsconfig.json'), JSON.stringify(TYPESCRIPT));
    await run(process.execPath, [path.join(PROJECT, 'node_modules/typescript/bin/tsc')], {
      cwd: installed.host,
    }).catch((error: { stdout: string }) => expect(error.stdout).toBe(''));
    const env = { ...process.env, PORT: '0', SURVEY_DATABASE_URL: db.appUrl };
    const portal = spawn(process.execPath, ['main.js'], { cwd: installed.host, env });
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

  it('has types that lead nowhere outside it, and nothing that is only for us', () => {
    const files = readdirSync(installed.folder, { recursive: true }) as string[];
    expect(existsSync(path.join(installed.folder, 'dist/migrations/index.js'))).toBe(true);
    expect(files.filter((file) => /spec[-.]|\.story\.|apps\/(bench|launch|portal)/.test(file))).toEqual([]);
    const strange = files
      .filter((file) => file.endsWith('.d.ts'))
      .filter((file) =>
        /(from |import\()"@hailong/.test(readFileSync(path.join(installed.folder, file), 'utf8')),
      );
    expect(strange).toEqual([]);
  });
});

function programsOf(readme: string): string[] {
  const text = readFileSync(path.join(PROJECT, readme), 'utf8');
  return [...text.matchAll(/```ts\n([^]*?)```/g)].map(([, program = '']) => program);
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
