import { nearestCodes } from './listed-labels';

describe('the nearest codes of a list', () => {
  it('begin with the code that fewest letters part from the text', () => {
    const codes = ['ho-tich', 'dat-dai', 'xay-dung', 'giao-duc'];
    expect(nearestCodes('dat_dai', codes)[0]).toBe('dat-dai');
    expect(nearestCodes('XAY-DUN', codes)[0]).toBe('xay-dung');
    expect(nearestCodes('kitten', ['sitting', 'kit', 'kittens'])).toEqual(['kittens', 'sitting', 'kit']);
    expect(nearestCodes('x', [])).toEqual([]);
  });
});
