import { day, dayInVietnam } from '@hailong/kernel';
import { earlier, lastDestroyed, originalEnds } from './original-term';

describe('the term of an original', () => {
  it('ends in Viet Nam at the beginning of the day that comes so many days after the text appeared', () => {
    expect(originalEnds(day('2021-10-02'), 90)).toEqual(new Date('2021-12-30T17:00:00Z'));
  });

  it.each([1, 90, 3650])(
    'is over on the first day on which it is destroyed, and not before: %i days',
    (days) => {
      const appearedOn = day('2021-10-02');
      const end = originalEnds(appearedOn, days);
      expect(lastDestroyed(dayInVietnam(end), days)).toBe(appearedOn);
      expect(lastDestroyed(dayInVietnam(new Date(end.getTime() - 1)), days) < appearedOn).toBe(true);
    },
  );

  it('cuts an opening short', () => {
    const [soon, late] = [new Date(1), new Date(2)];
    expect([earlier(soon, late), earlier(late, soon)]).toEqual([soon, soon]);
  });
});
