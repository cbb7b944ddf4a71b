import { migrate, revertLast } from '@hailong/database';
import { MIGRATIONS } from '@hailong/migrations';
import { emptyDatabase } from '../kit/test-database';
import { committedContract } from '../kit/committed-contract';
import { schemaDump } from '../kit/schema-dump';

describe('migrations', () => {
  it('make the schema that schema.sql shows, from an empty database', async () => {
    const fresh = await emptyDatabase();
    await migrate(fresh.adminUrl);
    expect(await schemaDump(fresh.admin)).toBe(
      committedContract('migrations/schema.sql', await schemaDump(fresh.admin)),
    );
    await fresh.drop();
  });

  it('go down and up again to the same schema', async () => {
    const fresh = await emptyDatabase();
    await migrate(fresh.adminUrl);
    const first = await schemaDump(fresh.admin);
    for (let i = 0; i < MIGRATIONS.length; i += 1) await revertLast(fresh.adminUrl);
    expect(
      await fresh.admin(
        `select relname from pg_class where relnamespace = 'hailong'::regnamespace and relkind = 'r'`,
      ),
    ).toEqual([{ relname: 'migrations' }]);
    await migrate(fresh.adminUrl);
    expect(await schemaDump(fresh.admin)).toBe(first);
    await fresh.drop();
  });

  it('run once when twenty processes start at the same moment', async () => {
    const fresh = await emptyDatabase();
    const reports = await Promise.all(Array.from({ length: 20 }, () => migrate(fresh.adminUrl)));
    expect(reports.flatMap((report) => report.applied)).toEqual(
      MIGRATIONS.map((migration) => migration.name),
    );
    await fresh.drop();
  });

  it('rewrite quota rules that were kept before rules named fields, and leave all others alone', async () => {
    const fresh = await emptyDatabase();
    await migrate(fresh.adminUrl);
    const cells = `select 1 where to_regclass('hailong.quota_cell') is not null`;
    while ((await fresh.admin(cells)).length > 0) await revertLast(fresh.adminUrl);
    const rules = [
      { code: 'a', over: { each: 'agency', stratum: { vi: 'Đất đai' } }, rule: { kind: 'none' } },
      { code: 'b', over: { group: 'dan', stratum: { vi: 'Hộ tịch' } }, rule: { kind: 'none' } },
      { code: 'c', rule: { kind: 'exact', count: 3 } },
    ];
    await fresh.admin(`insert into hailong.agency (code, founded_on) values ('A', '2020-01-01')`);
    await fresh.admin(
      `insert into hailong.survey_plan (agency_id, code, state, document) select agency_id, 'kh', 'draft', $1 from hailong.agency`,
      [JSON.stringify({ title: 'Kế hoạch', quotas: rules })],
    );
    await migrate(fresh.adminUrl);
    expect(await fresh.admin('select document from hailong.survey_plan')).toEqual([
      {
        document: {
          title: 'Kế hoạch',
          quotas: [
            { code: 'a', over: { each: ['agency'] }, rule: { kind: 'none' } },
            { code: 'b', over: { group: 'dan' }, rule: { kind: 'none' } },
            rules[2],
          ],
        },
      },
    ]);
    while ((await fresh.admin(cells)).length > 0) await revertLast(fresh.adminUrl);
    const [reverted] = await fresh.admin<{ quotas: object[] }>(
      `select document -> 'quotas' as quotas from hailong.survey_plan`,
    );
    expect(reverted?.quotas[0]).toEqual({ code: 'a', over: { each: 'agency' }, rule: { kind: 'none' } });
    await fresh.drop();
  });

  it('change nothing on a second run', async () => {
    const fresh = await emptyDatabase();
    await migrate(fresh.adminUrl);
    expect((await migrate(fresh.adminUrl)).applied).toEqual([]);
    await fresh.drop();
  });
});
