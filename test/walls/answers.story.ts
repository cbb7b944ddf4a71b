import { TestDatabase, testDatabase } from '../kit/test-database';
import { Actor, actAs, seedEveryTable } from '../kit/wall-seed';

describe('the walls around answers', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await seedEveryTable(db);
  });
  afterAll(() => db.drop());

  it('show an agency the ids of its responses and the numbers of its tallies, no answer, no sign and no count', async () => {
    for (const role of ['hailong_agency', 'hailong_province'] as const) {
      const actor: Actor = role === 'hailong_agency' ? { role, agencyId: 1 } : { role };
      expect(await actAs(db, actor, 'select responses from hailong.tally')).not.toEqual([]);
      for (const refused of ['answers', 'flags', 'valid', 'received_on', 'form_class', 'block'])
        await expect(actAs(db, actor, `select ${refused} from hailong.survey_response`)).rejects.toThrow(
          /permission denied/,
        );
      await expect(actAs(db, actor, 'select counts from hailong.tally')).rejects.toThrow(/permission denied/);
    }
  });
});
