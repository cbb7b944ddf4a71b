import { idOf } from './id';

describe('an ID of GraphQL', () => {
  it.each([
    ['1', 1],
    ['2147483647', 2_147_483_647],
  ])('"%s" is the integer %i', (text, id) => {
    expect(idOf(text)).toBe(id);
  });

  it.each(['', '0', '-1', '01', '1.0', '1e3', ' 1', '1 ', '0x1', 'abc', '١', '2147483648', '99999999999'])(
    '"%s" is no id of ours',
    (text) => {
      expect(idOf(text)).toBeUndefined();
    },
  );
});
