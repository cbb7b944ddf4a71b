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

  it('let an agency empty a waiting text and change nothing else of it, and no text of an opinion', async () => {
    const agency: Actor = { role: 'hailong_agency', agencyId: 1 };
    const emptied = 'comment = null, item = null, received_on = null, form_tag = null';
    expect(await actAs(db, agency, `update hailong.open_comment set ${emptied} returning agency_id`)).toEqual(
      [{ agency_id: 1 }],
    );
    await expect(actAs(db, agency, `update hailong.open_comment set comment = 'khác'`)).rejects.toThrow(
      /row-level security/,
    );
    await expect(actAs(db, agency, `update hailong.opinion set comment = 'khác'`)).rejects.toThrow(
      /permission denied/,
    );
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
