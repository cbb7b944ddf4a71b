import { migrate, revertLast } from '@hailong/database';
import { MIGRATIONS } from '@hailong/migrations';
import { emptyDatabase } from '../kit/test-database';
import { committedContract } from '../kit/committed-contract';
import { schemaDump } from './schema-dump';
import { WALLS } from '../../libs/database/src/migrate/walls-of-schema';

describe('migrations', () => {
  it('make the schema that schema.sql shows, from an empty database', async () => {
    const fresh = await emptyDatabase();
    await migrate(fresh.adminUrl);
    expect(await schemaDump(fresh.admin)).toBe(
      committedContract('migrations/schema.sql', await schemaDump(fresh.admin)),
    );
    await fresh.drop();
  });

  it('make the walls that a program demands before it starts', async () => {
    const fresh = await emptyDatabase();
    await migrate(fresh.adminUrl);
    const rows = await fresh.admin<{ statement: string }>(WALLS);
    const walls = rows.map(({ statement }) => statement).sort();
    const today = `${JSON.stringify(walls, null, 2)}\n`;
    expect(JSON.parse(committedContract('migrations/walls.json', today))).toEqual(walls);
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

  it('change nothing on a second run', async () => {
    const fresh = await emptyDatabase();
    await migrate(fresh.adminUrl);
    expect((await migrate(fresh.adminUrl)).applied).toEqual([]);
    await fresh.drop();
  });
});
