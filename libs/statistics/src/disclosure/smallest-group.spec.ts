import { judgeGroup, shownCount } from './smallest-group';

describe('a count of people', () => {
  it.each([
    [0, null],
    [4, null],
    [5, 5],
    [9, 5],
    [10, 10],
  ])('of %i is shown as %s', (count, shown) => expect(shownCount(count)).toBe(shown));
});

describe('a group due for a reminder', () => {
  it.each([
    [5, 5, 'large-enough'],
    [10, 5, 'large-enough'],
    [400, 395, 'large-enough'],
    [4, 4, 'too-small'],
    [400, 4, 'too-small'],
    [400, 0, 'too-small'],
    [6, 5, 'too-small'],
    [400, 396, 'too-small'],
    [0, 0, 'too-small'],
  ])('of %i of whom %i have not used theirs: %s', (invited, unused, judgement) => {
    expect(judgeGroup(invited, unused)).toBe(judgement);
  });
});
