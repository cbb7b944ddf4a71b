import { TestDatabase, testDatabase } from '../kit/test-database';
import { Actor, actAs, seedEveryTable } from '../kit/wall-seed';

describe('the walls around answers', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await seedEveryTable(db);
  });
  afterAll(() => db.drop());

  it('show an agency the ids of its responses and the forms that it has seen, no answer, no sign and no count', async () => {
    for (const role of ['hailong_agency', 'hailong_province'] as const) {
      const actor: Actor = role === 'hailong_agency' ? { role, agencyId: 1 } : { role };
      expect(await actAs(db, actor, 'select seen from hailong.tally')).not.toEqual([]);
      for (const refused of ['answers', 'flags', 'valid', 'received_on', 'form_class', 'block'])
        await expect(actAs(db, actor, `select ${refused} from hailong.survey_response`)).rejects.toThrow(
          /permission denied/,
        );
      for (const refused of ['counts', 'responses', 'invalid', 'screened_out', 'tally_class'])
        await expect(actAs(db, actor, `select ${refused} from hailong.tally`)).rejects.toThrow(
          /permission denied/,
        );
      expect(await actAs(db, actor, 'select others from hailong.received_forms')).not.toEqual([]);
      await expect(actAs(db, actor, 'select independent from hailong.received_forms')).rejects.toThrow(
        /permission denied/,
      );
      await expect(actAs(db, actor, 'select taken from hailong.quota_cell')).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it('show no tally without a form that its agency has seen: a row alone would tell of a form', async () => {
    await db.admin('update hailong.tally set seen = 0');
    const seen = 'select seen from hailong.tally';
    expect(await actAs(db, { role: 'hailong_agency', agencyId: 1 }, seen)).toEqual([]);
    expect(await actAs(db, { role: 'hailong_province' }, seen)).toEqual([]);
    expect(await actAs(db, { role: 'hailong_examiner', agencyId: 1 }, seen)).toHaveLength(1);
  });
});
