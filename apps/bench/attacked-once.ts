import { TestDatabase, testDatabase } from '../../test/kit/test-database';
import { Attack, AttackResult } from './src/singling-out/attack';
import { AttackedProvince } from './src/singling-out/attacked-province';
import { playAttacks } from './src/singling-out/play-attacks';

/** Province in which each attack was played once, at three agencies that differ by the attacked person alone. */
export interface AttackedOnce {
  readonly db: TestDatabase;
  readonly province: AttackedProvince;
  resultOf(name: string): AttackResult | undefined;
  close(): Promise<void>;
}

/** Plays attacks once, all on one calendar; `npm run bench -- singling-out` plays them in a whole province. */
export async function attackedOnce(attacks: readonly Attack[]): Promise<AttackedOnce> {
  const db = await testDatabase();
  const province = await AttackedProvince.open(db.appUrl);
  const results = await playAttacks(
    province,
    attacks.map((attack) => ({ attack, trials: 1 })),
  );
  return {
    ...{ db, province },
    resultOf: (name) => results.find(({ attack }) => attack.name === name),
    close: async () => {
      await province.close();
      await db.drop();
    },
  };
}

/** Outcome of an attack that found nothing. */
export const NOTHING = { tried: 1, rebuilt: 0, told: 0, traces: [] };
/** Outcome of an attack that found the answer and the participation of the person. */
export const EVERYTHING = { tried: 1, rebuilt: 1, told: 1 };
