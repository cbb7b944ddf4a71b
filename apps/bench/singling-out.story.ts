import { TestDatabase, testDatabase } from '../../test/kit/test-database';
import { AttackResult } from './src/singling-out/attack';
import { AttackedProvince } from './src/singling-out/attacked-province';
import { ATTACKS, LIMITS } from './src/singling-out/attacks';
import { DumpResult, playDumps } from './src/singling-out/dumps/dump-trial';
import { isStatedLimit } from './src/singling-out/dumps/dumps';
import { AdminQuery } from './src/singling-out/dumps/seen-rows';
import { playAttacks } from './src/singling-out/play-attacks';

/** Plays each attack once at three agencies, all on one calendar; `npm run bench -- singling-out` plays them in a province. */
describe('of a person that is attacked by', () => {
  let db: TestDatabase;
  let province: AttackedProvince;
  let results: readonly AttackResult[];
  let dumps: readonly DumpResult[];
  beforeAll(async () => {
    db = await testDatabase();
    province = await AttackedProvince.open(db.appUrl);
    results = await playAttacks(
      province,
      [...ATTACKS, ...LIMITS].map((attack) => ({ attack, trials: 1 })),
    );
    const admin: AdminQuery = (sql, parameters) => db.admin(sql, parameters);
    dumps = await playDumps(province, admin, { invited: 30, code: 'dumps' });
  });
  afterAll(async () => {
    await province.close();
    await db.drop();
  });
  const resultOf = (name: string) => results.find(({ attack }) => attack.name === name);

  it.each(ATTACKS.map(({ en, name }) => [en, name] as const))(
    '%s, no answer is rebuilt and no participation told',
    (_, name) => {
      expect(resultOf(name)).toMatchObject({ tried: 1, rebuilt: 0, told: 0, traces: [] });
    },
  );

  it.each(LIMITS.map(({ en, name }) => [en, name] as const))(
    '%s, both are known, as the limits say: the attacks can see what they look for',
    (_, name) => {
      expect(resultOf(name)).toMatchObject({ tried: 1, rebuilt: 1, told: 1 });
    },
  );

  it('an administrator with a dump, no answer of thirty people is rebuilt and no participation told, but for the limits', () => {
    const others = dumps.filter((dump) => !isStatedLimit(dump));
    expect(others).toHaveLength(10);
    for (const dump of others) expect(dump).toMatchObject({ tried: 30, rebuilt: 0, told: 0 });
  });

  it('an administrator with a dump from before the close and the key, all are known, as the limits say', () => {
    const limits = dumps.filter(({ key, moment }) => key && moment !== 'closed');
    expect(limits).toHaveLength(4);
    for (const dump of limits) expect(dump).toMatchObject({ answered: 25, rebuilt: 25, told: 30 });
  });

  it('an administrator that saw the people come and reads before the sealing, all answers are known, as the limits say', () => {
    const seen = dumps.filter(({ arrivals }) => arrivals);
    expect(seen.map(({ moment, rebuilt }) => [moment, rebuilt])).toEqual([
      ['waiting', 25],
      ['sealed', 0],
      ['closed', 0],
    ]);
  });
});
