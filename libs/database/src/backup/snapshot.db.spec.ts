import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { TestDatabase, testDatabase } from '../../../../test/kit/test-database';
import { Snapshot, inSnapshot } from './snapshot';

describe('a snapshot', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await addAgencies(3, 1, 2);
  });
  afterAll(() => db.drop());

  const addAgencies = (...ids: number[]) =>
    db.admin(
      `insert into hailong.agency (agency_id, code, founded_on) overriding system value
       select id, 'S' || id, '2020-01-01' from unnest($1::int[]) as id`,
      [ids],
    );
  const idsIn = async (rows: Readable) => (await text(rows)).match(/^\d+(?=\t)/gm)?.map(Number);
  const agenciesOf = (snapshot: Snapshot) => {
    const table = snapshot.tables.find(({ name }) => name === 'agency');
    if (!table) throw new Error('the snapshot has no agencies');
    return idsIn(snapshot.rowsOf(table));
  };

  it('holds the state of one instant: rows that are stored while it is read are not in it', async () => {
    const [before, after] = await inSnapshot(db.adminUrl, async (snapshot) => {
      const first = await agenciesOf(snapshot);
      await addAgencies(4);
      return [first, await agenciesOf(snapshot)];
    });
    expect(after).toEqual(before);
  });

  it('gives rows in the order of their keys, which tells nothing of the order in which they came', async () => {
    await addAgencies(9, 7, 8);
    const ids = await inSnapshot(db.adminUrl, agenciesOf);
    expect(ids).toEqual(expect.arrayContaining([1, 2, 3, 7, 8, 9]));
    expect(ids).toEqual([...(ids ?? [])].sort((one, other) => one - other));
  });
});
