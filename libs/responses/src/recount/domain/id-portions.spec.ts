import { idPortions } from './id-portions';

describe('portions of ids', () => {
  it('are one where the responses are few, from the first id to the last', () => {
    const all = [
      { first: '00000000-0000-0000-0000-000000000000', last: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
    ];
    expect(idPortions(0, 100)).toEqual(all);
    expect(idPortions(100, 100)).toEqual(all);
  });

  it('leave no id out and hold none twice', () => {
    const portions = idPortions(250, 100);
    expect(portions.map(({ first }) => first.slice(0, 8))).toEqual(['00000000', '55555555', 'aaaaaaaa']);
    expect(portions.map(({ last }) => last)).toEqual([
      '55555554-ffff-ffff-ffff-ffffffffffff',
      'aaaaaaa9-ffff-ffff-ffff-ffffffffffff',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
    ]);
  });
});
