import { Database, migrate } from '@hailong/database';
import { withParameters } from '../../kit/database-address';
import { emptyDatabase, testDatabase } from '../../kit/test-database';

/** Some services route by `options` of the address; the driver lets them replace those of the program. */
describe('options in the address of a database', () => {
  const withOptions = (url: string) => withParameters(url, { options: '-c geqo=off' });

  it('stand beside the role of the intake', async () => {
    const db = await testDatabase();
    const database = await Database.open({ url: withOptions(db.appUrl) });
    const seen = {
      name: 'options_story',
      text: `select current_user as role, current_setting('geqo') as geqo`,
    };
    expect(await database.intake.execute(seen, [])).toEqual([{ role: 'hailong_intake', geqo: 'off' }]);
    expect(await Database.examine({ url: withOptions(db.appUrl) })).toContainEqual(
      expect.objectContaining({ area: 'lines', en: expect.stringMatching(/^a direct/) as string }),
    );
    await database.close();
    await db.drop();
  });

  it('stand beside the owner that migrations act as', async () => {
    const fresh = await emptyDatabase();
    await migrate(withOptions(fresh.adminUrl));
    expect(
      await fresh.admin(
        `select distinct pg_get_userbyid(relowner) as owner from pg_class where relnamespace = 'hailong'::regnamespace`,
      ),
    ).toEqual([{ owner: 'hailong_owner' }]);
    await fresh.drop();
  });
});
