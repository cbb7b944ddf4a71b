import { judgeGroup } from './reminder-group';

describe('a group due for a reminder', () => {
  it.each([
    [5, 5, 'remind'],
    [10, 5, 'remind'],
    [400, 395, 'remind'],
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
