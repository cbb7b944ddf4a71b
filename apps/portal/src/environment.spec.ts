import { inspect } from 'node:util';
import { readEnvironment } from './environment';

describe('the environment of the portal', () => {
  it.each(['DATABASE_URL', 'APP_DATABASE_URL'])(
    'refuses a malformed %s by name, without its password',
    (name) => {
      let refusal = 'taken';
      try {
        readEnvironment({ [name]: 'postgres://hailong_app:s3c#ret@host/db' });
      } catch (error) {
        refusal = inspect(error);
      }
      expect(refusal).toMatch(new RegExp(`Error: ${name} không phải địa chỉ .* \\(is no database address: `));
      expect(refusal).not.toMatch(/s3c|ret@/);
    },
  );

  it('takes a number of days, none for none, and refuses any other word by name', () => {
    expect(readEnvironment({ HAILONG_ORIGINALS_DAYS: '30' }).originalsDays).toBe(30);
    expect(readEnvironment({ HAILONG_FINAL_AFTER_DAYS: '45' }).finalAfterDays).toBe(45);
    expect(readEnvironment({ HAILONG_ORIGINALS_DAYS: '' }).originalsDays).toBeUndefined();
    for (const HAILONG_ORIGINALS_DAYS of ['0', '-1', '30 ngày', '1.5', '3651'])
      expect(() => readEnvironment({ HAILONG_ORIGINALS_DAYS })).toThrow(/HAILONG_ORIGINALS_DAYS/);
  });

  it('takes an address as it is, and none for none', () => {
    const DATABASE_URL = 'postgres://hailong_app:s3c%23ret@host/db';
    expect(readEnvironment({ DATABASE_URL })).toMatchObject({
      databaseUrl: DATABASE_URL,
      appDatabaseUrl: undefined,
    });
  });
});
