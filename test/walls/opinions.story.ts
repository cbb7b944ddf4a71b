import { TestDatabase, testDatabase } from '../kit/test-database';
import { Actor, actAs, seedEveryTable } from '../kit/wall-seed';

describe('the walls around what people wrote', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await seedEveryTable(db);
  });
  afterAll(() => db.drop());

  it('show the province the states and days of opinions, never their texts', async () => {
    const province: Actor = { role: 'hailong_province' };
    const days = 'select agency_id, state, due_on, closed_on from hailong.opinion';
    expect(await actAs(db, province, days)).toHaveLength(2);
    for (const column of ['comment', 'folded', 'item', 'code', 'assignee', 'opinion_id', 'questionnaire_id'])
      await expect(actAs(db, province, `select ${column} from hailong.opinion`)).rejects.toThrow(
        /permission denied/,
      );
  });

  it('show waiting texts to the examiner of their agency alone, and let no agency make or change an opinion', async () => {
    const examiner: Actor = { role: 'hailong_examiner', agencyId: 1 };
    expect(await actAs(db, examiner, 'select agency_id from hailong.open_comment')).toEqual([
      { agency_id: 1 },
    ]);
    const agency: Actor = { role: 'hailong_agency', agencyId: 1 };
    for (const refused of [
      'select agency_id from hailong.open_comment',
      `update hailong.open_comment set comment = 'khác'`,
      `update hailong.opinion set comment = 'khác'`,
      `insert into hailong.opinion (agency_id, round_id, questionnaire_id, group_no, item, comment, folded, appeared_on, due_on)
       values (1, 1, 1, 1, 'YK', 'khác', 'khac', '2026-01-01', '2026-01-01')`,
    ])
      await expect(actAs(db, agency, refused)).rejects.toThrow(/permission denied/);
  });

  it('show the public a published answer until it is withdrawn', async () => {
    const anyone: Actor = { role: 'hailong_public' };
    const shown = () => actAs(db, anyone, 'select agency_id from hailong.published_answer order by 1');
    await db.admin(`update hailong.published_answer set withdrawn_on = '2026-01-02' where agency_id = 2`);
    expect(await shown()).toEqual([{ agency_id: 1 }]);
    await db.admin(`update hailong.published_answer set withdrawn_on = null where agency_id = 2`);
    expect(await shown()).toHaveLength(2);
  });
});
