import { Database } from '@hailong/database';
import { TestDatabase, testDatabase } from '../kit/test-database';

/** The section "A country" of the README: several provinces on one cluster, each with a login of its own. */
describe('a province with a login of its own', () => {
  const login = `p01_app_${process.pid}`;
  let db: TestDatabase;
  let own: string;
  beforeAll(async () => {
    db = await testDatabase();
    await db.admin(`create role ${login} login noinherit password 'x'`);
    await db.admin(`grant hailong_agency, hailong_province, hailong_intake, hailong_public to ${login}`);
    const url = new URL(db.appUrl);
    url.username = login;
    url.password = 'x';
    own = url.toString();
    const name = url.pathname.slice(1);
    await db.admin(`revoke connect on database ${name} from public`);
    await db.admin(`grant connect on database ${name} to ${login}`);
  });
  afterAll(async () => {
    await db.drop();
    const other = await testDatabase();
    await other.admin(`drop role ${login}`);
    await other.drop();
  });

  it('serves under it', async () => {
    expect((await Database.examine({ url: own })).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('is closed to the login that the other provinces of the cluster share', async () => {
    await expect(Database.open({ url: db.appUrl })).rejects.toThrow(/permission denied for database/);
  });
});
