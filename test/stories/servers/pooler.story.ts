import { AgencyScope, Database, migrate } from '@hailong/database';
import { hailong } from '../../kit/operator';
import { aProvince } from '../../kit/province';
import { VUNG_TAU, aRound } from '../../kit/round';
import { Pooler, PoolerTerms, aPooler, startPooler } from '../../kit/servers/pooler';
import { aPortal } from '../../kit/servers/portal';
import { TestDatabase, testDatabase } from '../../kit/test-database';
import { aVisitor } from '../../kit/visitor';

const WHO = `select current_user as role, current_setting('statement_timeout') as timeout,
  current_setting('hailong.agency_id', true) as agency`;
/** Needs rights that the login has only through its role. */
const COUNT = {
  name: 'pooler_story',
  text: `select current_user as role, $1::int + 1 as n from hailong.migrations limit 1`,
};

const POOLERS: readonly (readonly [kind: string, terms: PoolerTerms, prepared: RegExp])[] = [
  ['that refuses parameters of the start', { startPacket: 'refused' }, /do not survive and are not used/],
  ['that drops the start packet', { startPacket: 'dropped' }, /do not survive and are not used/],
  [
    'that drops the start packet and prepares statements again',
    { startPacket: 'dropped', statements: 'kept' },
    /prepared statements survive/,
  ],
];

describe.each(POOLERS)('behind a pooler %s', (_kind, terms, prepared) => {
  let db: TestDatabase;
  let pooler: Pooler;
  beforeAll(async () => {
    db = await testDatabase();
    pooler = await startPooler(db.appUrl, terms);
  });
  afterAll(async () => {
    await pooler.stop();
    await db.drop();
  });

  it('doctor says how roles and limits reach the server', async () => {
    const { code, stdout } = await hailong(['doctor'], { variables: { APP_DATABASE_URL: pooler.url } });
    expect(code).toBe(0);
    expect(stdout).toMatch(/✓ lines .*bộ gộp kết nối/);
    expect(stdout).toMatch(/through a pooler: roles and limits are set in each transaction/);
    expect(stdout).toMatch(prepared);
  });

  it('every door acts under its role, its agency and its limit, however many at once', async () => {
    const database = await Database.open({ url: pooler.url, poolSize: 4, statementTimeoutMs: 12_000 });
    const seen = await Promise.all(
      Array.from({ length: 12 }, (_, n) => [
        database.agency.read(AgencyScope.of(n + 1, 'tester'), (tx) => tx.query(WHO)),
        database.intake.read((tx) => tx.query(WHO)),
      ]).flat(),
    );
    await database.close();
    const expected = Array.from({ length: 12 }, (_, n) => [
      [{ role: 'hailong_agency', timeout: '12s', agency: String(n + 1) }],
      [{ role: 'hailong_intake', timeout: '12s', agency: expect.not.stringMatching(/\d/) as string }],
    ]).flat();
    expect(seen).toEqual(expected);
  });

  it('the statements of the intake run under its role, again and again', async () => {
    const database = await Database.open({ url: pooler.url, poolSize: 4 });
    const rows = [];
    for (let n = 0; n < 12; n += 1) rows.push(await database.intake.execute(COUNT, [n]));
    await database.close();
    expect(rows).toEqual(Array.from({ length: 12 }, (_, n) => [{ role: 'hailong_intake', n: n + 1 }]));
  });

  it('a probe of readiness finds the role that takes forms', async () => {
    const database = await Database.open({ url: pooler.url, poolSize: 4 });
    expect(await database.probe(60_000)).toMatchObject({ reachable: true, intakeRole: 'hailong_intake' });
    await database.close();
  });

  it('a statement of the intake that fails leaves its connection usable', async () => {
    const database = await Database.open({ url: pooler.url, poolSize: 4 });
    await expect(database.intake.execute(COUNT, [2 ** 31 - 1])).rejects.toMatchObject({ code: '22003' });
    for (let n = 0; n < 4; n += 1)
      expect(await database.intake.execute(COUNT, [n])).toEqual([{ role: 'hailong_intake', n: n + 1 }]);
    await database.close();
  });
});

describe('a pooler', () => {
  let db: TestDatabase;
  let pooler: Pooler;
  beforeAll(async () => {
    db = await testDatabase();
    pooler = await startPooler(db.appUrl, { startPacket: 'kept' });
  });
  afterAll(async () => {
    await pooler.stop();
    await db.drop();
  });

  it('that gives each client a connection of its own counts as direct', async () => {
    await pooler.become({ startPacket: 'kept' });
    const checks = await Database.examine({ url: pooler.url });
    expect(checks).toContainEqual(
      expect.objectContaining({ area: 'lines', ok: true, en: expect.stringMatching(/^a direct/) as string }),
    );
  });

  it('that drops the start packet serves a portal that hands out forms, stores what comes back and counts it', async () => {
    const province = await aProvince('2021-10-01', 9)
      .with(aPooler({ startPacket: 'dropped' }))
      .with(aPortal({ gate: { shortestSeconds: 5 } }))
      .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE'] } }))
      .with(aVisitor())
      .open();
    const { visitor } = province;
    try {
      for (let n = 0; n < 6; n += 1) {
        const form = await visitor.blank();
        province.later(60);
        expect((await visitor.submit(visitor.inputOf(form))).data.submitSurveyResponse).toMatchObject({
          __typename: 'SurveyResponseAccepted',
          repeated: false,
        });
      }
      expect(await province.db.admin('select sum(responses)::int as n from hailong.tally')).toEqual([
        { n: 6 },
      ]);
    } finally {
      await province.close();
    }
  });

  it.each(['dropped', 'refused'] as const)(
    'put before the server of a running portal leaves the statements of the intake working: start packet %s',
    async (startPacket) => {
      await pooler.become({ startPacket: 'kept' });
      const database = await Database.open({ url: pooler.url });
      expect(await database.intake.execute(COUNT, [1])).toEqual([{ role: 'hailong_intake', n: 2 }]);
      await pooler.become({ startPacket });
      for (let n = 0; n < 4; n += 1)
        expect(await database.intake.execute(COUNT, [n])).toEqual([{ role: 'hailong_intake', n: n + 1 }]);
      await database.close();
    },
  );

  it('that splits transactions is refused at the start, with the setting to change', async () => {
    await pooler.become({ startPacket: 'dropped', transactions: 'refused' });
    await expect(Database.open({ url: pooler.url })).rejects.toMatchObject({
      vi: expect.stringMatching(/hãy đặt pool_mode = transaction hoặc session/) as string,
      en: expect.stringMatching(/set pool_mode = transaction or session/) as string,
    });
    const { code, stdout } = await hailong(['doctor'], { variables: { APP_DATABASE_URL: pooler.url } });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/✗ lines /)]);
  });

  it.each(['refused', 'dropped'] as const)(
    'is refused by migrate, which needs the server itself: start packet %s',
    async (startPacket) => {
      const behind = await startPooler(db.adminUrl, { startPacket });
      try {
        await expect(migrate(behind.url)).rejects.toMatchObject({
          vi: expect.stringMatching(/DATABASE_URL.*cổng của chính PostgreSQL/) as string,
          en: expect.stringMatching(/DATABASE_URL.*port of PostgreSQL itself/) as string,
        });
      } finally {
        await behind.stop();
      }
    },
  );
});
