import { Client } from 'pg';
import { Database } from '../database';
import { TestDatabase, testDatabase } from '../../../../test/kit/test-database';

describe('a database that is silent', () => {
  let db: TestDatabase;
  let database: Database;
  let keeper: Client;
  beforeAll(async () => {
    db = await testDatabase();
    database = await Database.open({ url: db.appUrl, respondentTimeoutMs: 1 });
    keeper = new Client(db.adminUrl);
    await keeper.connect();
    await keeper.query(
      'begin; lock table hailong.survey_round, hailong.questionnaire in access exclusive mode',
    );
  });
  afterAll(async () => {
    await keeper.end();
    await database.close();
    await db.drop();
  });

  const reading = 'select count(*) from hailong.survey_round';
  const later = {
    code: 'SURVEY_UNAVAILABLE',
    details: { retryAfterMs: 5000 },
    vi: expect.stringContaining('thử lại') as string,
    en: expect.stringContaining('same key') as string,
  };

  it('is given up by respondents soon, with the time after which to ask again', async () => {
    await expect(database.intake.read((tx) => tx.query(reading))).rejects.toMatchObject(later);
    const statement = { name: 'rounds', text: reading };
    await expect(database.intake.execute(statement, [])).rejects.toMatchObject(later);
  });

  it('is waited for where no limit is set, as by an import', async () => {
    const patient = await Database.open({ url: db.appUrl, respondentTimeoutMs: 0 });
    const read = patient.intake.read((tx) => tx.query(reading));
    await keeper.query('commit');
    expect(await read).toEqual([{ count: 0 }]);
    await patient.close();
  });
});
