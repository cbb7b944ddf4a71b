import { AttackedOnce, EVERYTHING, NOTHING, attackedOnce } from './attacked-once';
import { ATTACKS, LIMITS } from './src/singling-out/attacks';
import { DumpResult, playDumps } from './src/singling-out/dumps/dump-trial';
import { isStatedLimit } from './src/singling-out/dumps/dumps';
import { AdminQuery } from './src/singling-out/dumps/seen-rows';

/** Plays every attack once; `npm run bench -- singling-out` plays them in a province. */
describe('of a person that is attacked by', () => {
  let attacked: AttackedOnce;
  let dumps: readonly DumpResult[];
  beforeAll(async () => {
    attacked = await attackedOnce([...ATTACKS, ...LIMITS]);
    const admin: AdminQuery = (sql, parameters) => attacked.db.admin(sql, parameters);
    dumps = await playDumps(attacked.province, admin, { invited: 30, code: 'dumps' });
  });
  afterAll(() => attacked.close());

  it.each(ATTACKS.map(({ en, name }) => [en, name] as const))(
    '%s, no answer is rebuilt and no participation told',
    (_, name) => {
      expect(attacked.resultOf(name)).toMatchObject(NOTHING);
    },
  );

  it.each(LIMITS.map(({ en, name }) => [en, name] as const))(
    '%s, both are known, as the limits say: the attacks can see what they look for',
    (_, name) => {
      expect(attacked.resultOf(name)).toMatchObject(EVERYTHING);
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
