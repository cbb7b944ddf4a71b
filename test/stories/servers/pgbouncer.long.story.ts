import { AgencyScope, Database } from '@hailong/database';
import { hailong } from '../../kit/operator';
import { Part, Province, aProvince } from '../../kit/province';
import { VUNG_TAU, aRound } from '../../kit/round';
import { PgBouncer, PgBouncerProgram, startPgBouncer, unpackPgBouncer } from '../../kit/servers/pgbouncer';
import { aPortal } from '../../kit/servers/portal';
import { TestDatabase, testDatabase } from '../../kit/test-database';
import { aVisitor } from '../../kit/visitor';

const found = unpackPgBouncer();
/** Skipped by name where the system has no package of PgBouncer to download. */
const withPgBouncer = found ? describe : describe.skip;
afterAll(() => found?.remove());

const DROPPED = { ignore_startup_parameters: 'statement_timeout,options' };
const WHO = `select current_user as role, current_setting('statement_timeout') as timeout`;
const COUNT = {
  name: 'pgbouncer_story',
  text: `select current_user as role, $1::int as n from hailong.migrations limit 1`,
};

withPgBouncer('the real PgBouncer', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['in transaction mode as it comes', { pool_mode: 'transaction' }],
    ['in transaction mode that ignores parameters', { pool_mode: 'transaction', ...DROPPED }],
    ['in session mode that ignores parameters', { pool_mode: 'session', ...DROPPED }],
  ])('%s keeps every door under its role and limit', async (_, settings) => {
    await through({ ...settings, default_pool_size: '6' }, async ({ url }) => {
      const { code, stdout } = await hailong(['doctor'], { variables: { APP_DATABASE_URL: url } });
      expect([code, stdout]).toEqual([0, expect.stringMatching(/✓ lines[^]*through a pooler/)]);
      const database = await Database.open({ url, poolSize: 3, statementTimeoutMs: 12_000 });
      const seen = await Promise.all(
        Array.from({ length: 30 }, (_, n) => [
          database.agency.read(AgencyScope.of(n + 1, 'tester'), (tx) => tx.query(WHO)),
          database.intake.execute(COUNT, [n]),
        ]).flat(),
      );
      await database.close();
      expect(seen).toEqual(
        Array.from({ length: 30 }, (_, n) => [
          [{ role: 'hailong_agency', timeout: '12s' }],
          [{ role: 'hailong_intake', n }],
        ]).flat(),
      );
    });
  });

  it('in statement mode is refused with the setting to change', async () => {
    await through({ pool_mode: 'statement', ...DROPPED }, async ({ url }) => {
      await expect(Database.open({ url })).rejects.toThrow(/set pool_mode = transaction or session/);
    });
  });

  it('with a single connection of the server still serves, without prepared statements', async () => {
    await through({ pool_mode: 'transaction', default_pool_size: '1' }, async ({ url }) => {
      const database = await Database.open({ url, poolSize: 3 });
      expect(await database.intake.execute(COUNT, [1])).toEqual([{ role: 'hailong_intake', n: 1 }]);
      await database.close();
    });
  });

  it('in transaction mode serves a portal that stores and counts every form', async () => {
    const province = await aProvince('2021-10-01', 9)
      .with(behind({ pool_mode: 'transaction', ...DROPPED, default_pool_size: '4' }))
      .with(aPortal({ gate: { shortestSeconds: 5 } }))
      .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE'] } }))
      .with(aVisitor())
      .open();
    const { visitor } = province;
    try {
      const forms = await Promise.all(Array.from({ length: 40 }, () => visitor.blank()));
      province.later(60);
      const answers = await Promise.all(forms.map((form) => visitor.submit(visitor.inputOf(form))));
      for (const { data } of answers)
        expect(data.submitSurveyResponse).toMatchObject({ __typename: 'SurveyResponseAccepted' });
      expect(await province.db.admin('select sum(responses)::int as n from hailong.tally')).toEqual([
        { n: 40 },
      ]);
    } finally {
      await province.close();
    }
  });

  /** PgBouncer before the database of a province, for the parts that follow. */
  function behind(settings: Readonly<Record<string, string>>): Part<Province, Pick<Province, 'db'>> {
    return async ({ db: own, whenClosing }) => {
      const pooler = await startPgBouncer(found as PgBouncerProgram, own.appUrl, settings);
      whenClosing(() => pooler.stop());
      return { db: { ...own, appUrl: pooler.url } };
    };
  }

  async function through(
    settings: Readonly<Record<string, string>>,
    work: (pooler: PgBouncer) => Promise<void>,
  ): Promise<void> {
    if (!found) throw new Error('there is no PgBouncer');
    const pooler = await startPgBouncer(found, db.appUrl, settings);
    try {
      await work(pooler);
    } finally {
      await pooler.stop();
    }
  }
});
