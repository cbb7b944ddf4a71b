import { day } from '@hailong/kernel';
import { groupedUntil, makesGroup } from './text-group';

describe('a group of texts', () => {
  it('a group has at least five forms', () => {
    expect([0, 1, 4, 5, 200].map((forms) => makesGroup({ forms }))).toEqual([
      ...[false, false, false, true, true],
    ]);
  });

  it('a text appears on the day after its form came in, and at once when the round is over', () => {
    const today = day('2018-08-15');
    expect(groupedUntil('open', today)).toBe('2018-08-14');
    expect(groupedUntil('closed', today)).toBe(today);
    expect(groupedUntil('final', today)).toBe(today);
    expect(groupedUntil('draft', today)).toBeUndefined();
  });
});
