import { day } from '@hailong/kernel';
import { daysLeft, dueOn, isOverdue } from './deadline';

const TERMS = { answerWithin: 15, daysOff: new Set<string>() };
const open = { dueOn: day('2018-09-05'), closedOn: null };

describe('the deadline of an opinion', () => {
  it('the deadline is fifteen working days after the appearing', () => {
    expect(dueOn(day('2018-08-15'), TERMS)).toBe('2018-09-05');
    expect(dueOn(day('2018-08-15'), { ...TERMS, daysOff: new Set(['2018-09-03']) })).toBe('2018-09-06');
  });

  it('the days left end at 0 on the last day, on which nothing is overdue', () => {
    expect(daysLeft(open, day('2018-08-15'), TERMS)).toBe(15);
    expect([daysLeft(open, open.dueOn, TERMS), isOverdue(open, open.dueOn)]).toEqual([0, false]);
    expect([daysLeft(open, day('2018-09-06'), TERMS), isOverdue(open, day('2018-09-06'))]).toEqual([
      -1,
      true,
    ]);
  });

  it('the weekend after the last day is a day too late', () => {
    const friday = { dueOn: day('2018-09-07'), closedOn: null };
    expect(
      [8, 9, 10, 11].map((n) => daysLeft(friday, day(`2018-09-${String(n).padStart(2, '0')}`), TERMS)),
    ).toEqual([...[-1, -1, -1, -2]]);
  });

  it('a closed opinion is never overdue', () => {
    const closed = { ...open, closedOn: day('2018-10-01') };
    const later = day('2018-12-01');
    expect([daysLeft(closed, later, TERMS), isOverdue(closed, later)]).toEqual([null, false]);
  });
});
