import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDerivedLogin } from '@hailong/database';
import { MIGRATIONS } from '@hailong/migrations';
import { hailong } from '../../kit/operator';
import { emptyDatabase, testDatabase } from '../../kit/test-database';

describe('on the command line,', () => {
  // Roles belong to the cluster, and another database of this one has been migrated before, whichever file runs first.
  beforeAll(async () => (await testDatabase()).drop());

  it('migrate and doctor take an empty database to one that is ready: migrate says what ran, then that nothing was left', async () => {
    const empty = await emptyDatabase();
    try {
      const variables = {
        DATABASE_URL: empty.adminUrl,
        APP_DATABASE_URL: await ensureDerivedLogin(empty.adminUrl),
      };
      const before = await hailong(['doctor'], { variables });
      expect(before.code).toBe(1);
      expect(before.stdout).toMatch(/✗ .*npm run hailong -- migrate/);
      const refused = await hailong(['tree'], { variables });
      expect([refused.code, refused.stderr]).toEqual([
        1,
        expect.stringMatching(/DATABASE_UNAVAILABLE[^]*npm run hailong -- migrate/),
      ]);
      const names = MIGRATIONS.map(({ name }) => `\n  ${name}`).join('');
      expect((await hailong(['migrate'], { variables })).stdout).toContain(
        `Applied ${MIGRATIONS.length}:${names}\n`,
      );
      expect((await hailong(['migrate'], { variables })).stdout).toMatch(/nothing had to run/);
      const after = await hailong(['doctor'], { variables });
      expect([after.code, after.stdout.includes('✗')]).toEqual([0, false]);
      for (const area of ['versions', 'roles', 'walls', 'migrations'])
        expect(after.stdout).toMatch(new RegExp(`✓ ${area}`));
    } finally {
      await empty.drop();
    }
  });

  it('doctor tells a server that is away, with the address and without the password', async () => {
    const variables = { DATABASE_URL: 'postgres://nobody:hidden@127.0.0.1:1/nowhere' };
    const { code, stdout, stderr } = await hailong(['doctor'], { variables });
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ database .*127\.0\.0\.1:1\/nowhere/);
    expect(stdout + stderr).not.toContain('hidden');
  });

  it('another command says that the database is away in a sentence, without a stack unless asked', async () => {
    const variables = { APP_DATABASE_URL: 'postgres://nobody:hidden@127.0.0.1:1/nowhere' };
    const plain = await hailong(['verify'], { variables });
    expect([plain.code, plain.stdout]).toEqual([1, '']);
    expect(plain.stderr).toMatch(/Không vào được cơ sở dữ liệu.*\nThe database cannot be used.*doctor/);
    expect(plain.stderr).not.toMatch(/\n\s+at /);
    expect((await hailong(['verify', '--debug'], { variables })).stderr).toMatch(/\n\s+at /);
  });

  it('a server whose application login is not known here is named with what to run', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'hailong-home-'));
    const db = await testDatabase();
    try {
      const variables = { DATABASE_URL: db.adminUrl, HAILONG_HOME: home };
      for (const command of ['tree', 'doctor']) {
        const { code, stdout, stderr } = await hailong([command], { variables });
        expect([code, stdout + stderr]).toEqual([
          1,
          expect.stringMatching(
            /APP_DATABASE_URL.*migrate --show-login\n.*APP_DATABASE_URL.*migrate --show-login/,
          ),
        ]);
      }
    } finally {
      await db.drop();
      rmSync(home, { recursive: true });
    }
  });

  it('doctor finds an application login that climbs the walls, a table without one, and a server that cannot sort names', async () => {
    const db = await testDatabase();
    try {
      const powerful = await hailong(['doctor'], { variables: { APP_DATABASE_URL: db.adminUrl } });
      expect([powerful.code, powerful.stdout]).toEqual([1, expect.stringMatching(/✗ roles .*superuser/)]);
      await db.admin('alter table hailong.tally no force row level security');
      await db.admin('alter collation pg_catalog."vi-x-icu" rename to elsewhere');
      const open = await hailong(['doctor', '--json'], { variables: { APP_DATABASE_URL: db.appUrl } });
      expect(open.code).toBe(1);
      const { checks } = JSON.parse(open.stdout) as { checks: { area: string; ok: boolean; en: string }[] };
      expect(checks.filter(({ ok }) => !ok)).toMatchObject([
        { area: 'collation', en: expect.stringContaining('use a PostgreSQL with ICU') as string },
        { area: 'walls', en: expect.stringContaining('missing: alter table tally force row') as string },
        { area: 'walls', en: expect.stringContaining('without a wall: tally') as string },
      ]);
    } finally {
      await db.drop();
    }
  });
});
