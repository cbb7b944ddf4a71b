import { AttackedOnce, EVERYTHING, NOTHING, attackedOnce } from './attacked-once';
import { FEW_ATTACKS, FEW_LIMITS } from './src/singling-out/attacks';

/** A few attacks of each kind; `singling-out.long.story.ts` plays all of them. */
describe('of a person that is attacked by', () => {
  let attacked: AttackedOnce;
  beforeAll(async () => {
    attacked = await attackedOnce([...FEW_ATTACKS, ...FEW_LIMITS]);
  });
  afterAll(() => attacked.close());

  it.each(FEW_ATTACKS.map(({ en, name }) => [en, name] as const))(
    '%s, no answer is rebuilt and no participation told',
    (_, name) => {
      expect(attacked.resultOf(name)).toMatchObject(NOTHING);
    },
  );

  it.each(FEW_LIMITS.map(({ en, name }) => [en, name] as const))(
    '%s, both are known, as the limits say: the attacks can see what they look for',
    (_, name) => {
      expect(attacked.resultOf(name)).toMatchObject(EVERYTHING);
    },
  );
});
