import { RecentResponses } from './recent-responses';

describe('the ids of recent responses', () => {
  it('are remembered until as many others have come, and no more than twice as many at once', () => {
    const recent = new RecentResponses(3);
    for (const id of ['a', 'b', 'c', 'd', 'e']) recent.add(id);
    expect(['a', 'c', 'e'].map((id) => recent.has(id))).toEqual([true, true, true]);
    recent.add('f');
    expect(['a', 'c', 'd', 'f'].map((id) => recent.has(id))).toEqual([false, false, true, true]);
  });

  it('an id that comes again and again takes one place', () => {
    const recent = new RecentResponses(3);
    recent.add('a');
    for (let n = 0; n < 9; n += 1) recent.add('b');
    expect(recent.has('a')).toBe(true);
  });
});
