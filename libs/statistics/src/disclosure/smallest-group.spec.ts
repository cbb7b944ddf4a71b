import { shownCount } from './smallest-group';

describe('a count of people', () => {
  it.each([
    [0, null],
    [4, null],
    [5, 5],
    [9, 5],
    [10, 10],
  ])('a count of %i is shown as %s', (count, shown) => expect(shownCount(count)).toBe(shown));
});
