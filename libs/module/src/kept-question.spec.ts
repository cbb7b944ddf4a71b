import { stateOf } from './kept-question';

const standing = (name: string, state: () => Promise<string>) => ({ name, state });
const empty = () => Promise.resolve('0/0');

describe('the state that an answer stands on', () => {
  it('is another at another place, also where both are empty', async () => {
    const [round, other] = [standing('province, round 1', empty), standing('province, round 2', empty)];
    expect(await stateOf([round])).not.toBe(await stateOf([other]));
    expect(await stateOf([round, other])).not.toBe(await stateOf([other, round]));
    expect(await stateOf([round])).toBe(await stateOf([{ ...round }]));
  });

  it('is none where it cannot be read', async () => {
    const broken = standing('province, round 1', () => Promise.reject(new Error('no server')));
    await expect(stateOf([broken])).resolves.toBeUndefined();
  });
});
