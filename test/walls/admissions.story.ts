import { TestDatabase, testDatabase } from '../kit/test-database';
import { Actor, actAs, seedEveryTable } from '../kit/wall-seed';

const INTAKE: Actor = { role: 'hailong_intake' };
const AGENCY: Actor = { role: 'hailong_agency', agencyId: 1 };
const EXCHANGE = `update hailong.admission set blinded_hash = 'b' where agency_id = 1 returning 1 as n`;
const TAKE_BACK = `update hailong.admission set blinded_hash = null where agency_id = 1 returning 1 as n`;
const USE = 'update hailong.admission set used = true returning 1 as n';
const UNUSE = 'update hailong.admission set used = false returning 1 as n';

describe('an admission', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await seedEveryTable(db);
  });
  afterAll(() => db.drop());
  const stands = (blinded: string, used: boolean) =>
    db.admin('update hailong.admission set blinded_hash = $1::bytea, used = $2', [blinded || null, used]);

  it('is exchanged once, and the intake never takes that back', async () => {
    await stands('', false);
    await expect(actAs(db, INTAKE, TAKE_BACK)).rejects.toThrow(/row-level security/);
    expect(await actAs(db, INTAKE, EXCHANGE)).toEqual([{ n: 1 }]);
    await stands('a', false);
    expect(await actAs(db, INTAKE, TAKE_BACK)).toEqual([]);
    expect(await actAs(db, INTAKE, EXCHANGE)).toEqual([]);
  });

  it('is used for good, and its agency never makes it unused', async () => {
    await stands('', false);
    expect(await actAs(db, AGENCY, USE)).toEqual([{ n: 1 }]);
    await stands('', true);
    expect(await actAs(db, AGENCY, UNUSE)).toEqual([]);
    expect(await actAs(db, INTAKE, EXCHANGE)).toEqual([]);
  });
});
