import { TestDatabase, testDatabase } from '../../test/kit/test-database';
import { AttackedProvince } from './src/singling-out/attacked-province';
import { ATTACKS, LIMITS } from './src/singling-out/attacks';
import { runAttack } from './src/singling-out/run-attack';

/** Plays each attack once at three agencies; `npm run bench -- singling-out` plays them in a province. */
describe('of a person that is attacked by', () => {
  let db: TestDatabase;
  let province: AttackedProvince;
  beforeAll(async () => {
    db = await testDatabase();
    province = await AttackedProvince.open(db.appUrl);
  });
  afterAll(async () => {
    await province.close();
    await db.drop();
  });

  it.each(ATTACKS.map((attack) => [attack.en, attack] as const))(
    '%s, no answer is rebuilt and no participation told',
    async (_, attack) => {
      const { tried, rebuilt, told, traces } = await runAttack(province, attack, {
        trials: 1,
        code: attack.name,
      });
      expect({ tried, rebuilt, told, traces }).toEqual({ tried: 1, rebuilt: 0, told: 0, traces: [] });
    },
  );

  it.each(LIMITS.map((attack) => [attack.en, attack] as const))(
    '%s, both are known, as the limits say: the attacks can see what they look for',
    async (_, attack) => {
      expect(await runAttack(province, attack, { trials: 1, code: attack.name })).toMatchObject({
        ...{ tried: 1, rebuilt: 1, told: 1 },
      });
    },
  );
});
