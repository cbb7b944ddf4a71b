import { CHANNELS, QUALITY_SIGNS, RESPONSE_SIGNS } from '@hailong/surveys/domain';
import { BurstWatch } from './burst-watch';
import { PaceWatch, isTooFast } from './fill-speed';
import { flagsOnArrival } from './flags-on-arrival';
import { afterOfficeHours } from './office-hours';
import { entropy, variety } from './patterns';
import { isFlaggedClass, isSurplusClass, tallyClassOf } from '../../intake/domain/tally-class';
import { signsIn } from './quality-signs';
import { grid } from './small-form.spec-data';

const HONEST = '4354435543443554344535';
const STRAIGHT = '4'.repeat(22);
const FORM = grid(22);
const { STRAIGHT_LINE, TOO_FAST, BURST, AFTER_HOURS, SERIAL_PATTERN } = QUALITY_SIGNS.rows;

describe('the list of signs', () => {
  it('keeps the meaning of every bit that is stored', () => {
    const bits = [STRAIGHT_LINE, TOO_FAST, BURST, AFTER_HOURS, SERIAL_PATTERN].map(({ bit }) => bit);
    expect(bits).toEqual([1, 2, 4, 8, 16]);
    expect(signsIn(1 + 8)).toEqual(['STRAIGHT_LINE', 'AFTER_HOURS']);
    expect(signsIn(0)).toEqual([]);
  });

  it('cannot flag a response by its comment: that would join the two', () => {
    expect(RESPONSE_SIGNS).not.toContain('REPEATED_TEXT');
  });
});

describe('a form that comes in', () => {
  it('without a sign has no flag', () => {
    expect(flagsOnArrival(FORM, HONEST, {})).toBe(0);
    expect(flagsOnArrival(FORM, HONEST, { secondsToFill: 95, afterHours: false, burst: false })).toBe(0);
  });

  it('has the flag of each sign', () => {
    expect(flagsOnArrival(FORM, STRAIGHT, {})).toBe(STRAIGHT_LINE.bit);
    expect(flagsOnArrival(FORM, HONEST, { secondsToFill: 7.2 })).toBe(TOO_FAST.bit);
    expect(flagsOnArrival(FORM, HONEST, { burst: true, afterHours: true })).toBe(BURST.bit + AFTER_HOURS.bit);
  });

  it('is a straight line from ten in a row, not from nine', () => {
    expect(flagsOnArrival(grid(12), '444444444534', {})).toBe(0);
    expect(flagsOnArrival(grid(12), '444444444434', {})).toBe(STRAIGHT_LINE.bit);
  });
});

describe('the speed of filling', () => {
  it('is judged at a third of a second an item', () => {
    expect(isTooFast({ seconds: 7.25, items: 22 })).toBe(true);
    expect(isTooFast({ seconds: 7.26, items: 22 })).toBe(false);
  });

  it('is judged against a third of the median where that is known', () => {
    expect(isTooFast({ seconds: 29, items: 22, median: 90 })).toBe(true);
    expect(isTooFast({ seconds: 30, items: 22, median: 90 })).toBe(false);
  });

  it('is not judged on paper, nor by a time that is none', () => {
    for (const seconds of [undefined, NaN, -1])
      expect(isTooFast({ seconds, items: 22, median: 90 })).toBe(false);
  });

  it('has a median once thirty forms are timed, within five per cent, whatever single forms say', () => {
    const pace = new PaceWatch();
    for (let at = 0; at < 29; at += 1) pace.filled('A/1', 80 + at);
    expect(pace.median('A/1')).toBeUndefined();
    pace.filled('A/1', 1e9);
    pace.filled('A/1', -5);
    expect(pace.median('A/1')).toBeGreaterThan(94 * 0.95);
    expect(pace.median('A/1')).toBeLessThan(94 * 1.05);
    expect(pace.median('B/1')).toBeUndefined();
  });

  it('forgets the unit unused for longest, so its memory is bounded', () => {
    const pace = new PaceWatch(1);
    for (let at = 0; at < 30; at += 1) pace.filled('A', 60);
    pace.filled('B', 60);
    expect(pace.median('A')).toBeUndefined();
  });
});

describe('office hours', () => {
  it.each([
    ['2026-03-02T01:00:00Z', false, 'Monday 8:00'],
    ['2026-03-01T23:29:59Z', true, 'Monday 6:29 in Viet Nam, Sunday in UTC'],
    ['2026-03-02T10:59:59Z', false, 'Monday 17:59'],
    ['2026-03-02T11:00:00Z', true, 'Monday 18:00'],
    ['2026-03-01T03:00:00Z', true, 'Sunday 10:00'],
  ])('%s is outside: %p (%s)', (instant, outside) => {
    expect(afterOfficeHours(new Date(instant), 'kiosk')).toBe(outside);
  });

  it('bind forms from the office alone: at home people answer at night', () => {
    const night = new Date('2026-03-02T15:00:00Z');
    expect(CHANNELS.keys.filter((channel) => afterOfficeHours(night, channel))).toEqual(['kiosk']);
  });
});

describe('a burst', () => {
  it('is a form that follows faster than one can be filled on the same device', () => {
    const watch = new BurstWatch();
    const arrivals: [string, number][] = [
      ['kiosk 1', 0],
      ['kiosk 1', 7_000],
      ['kiosk 2', 7_001],
      ['kiosk 1', 14_300],
      ['kiosk 1', 14_299],
    ];
    expect(arrivals.map(([label, at]) => watch.arrived(label, at, 22))).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('does not follow a form that was refused: one that is mended at once is no burst', () => {
    const watch = new BurstWatch();
    watch.arrived('kiosk', 0, 22);
    watch.takeBack('kiosk', 0);
    expect(watch.arrived('kiosk', 1000, 22)).toBe(false);
    watch.arrived('kiosk', 9_000, 22);
    watch.takeBack('kiosk', 9_000);
    expect(watch.arrived('kiosk', 7_000, 22)).toBe(true);
  });

  it('is watched in bounded memory: the device silent for longest is forgotten', () => {
    const watch = new BurstWatch(2);
    watch.arrived('a', 0, 22);
    watch.arrived('b', 1, 22);
    watch.arrived('a', 10_000, 22);
    watch.arrived('c', 10_001, 22);
    expect(watch.size).toBe(2);
    expect(watch.arrived('b', 10_002, 22)).toBe(false);
    expect(watch.arrived('c', 10_003, 22)).toBe(true);
  });
});

describe('the entropy of patterns', () => {
  it('is 0 for one pattern and log2 n for n different ones', () => {
    expect(entropy([7])).toBe(0);
    expect(entropy([1, 1, 1, 1])).toBe(2);
    expect(entropy([2, 1, 1])).toBeCloseTo(1.5, 12);
  });

  it('is compared with the largest possible from twenty forms on', () => {
    expect(variety([10, 9])).toBeUndefined();
    expect(variety([10, 10])).toBeCloseTo(1 / Math.log2(20), 12);
    expect(variety(new Array<number>(32).fill(1))).toBeCloseTo(1, 12);
  });
});

it('a tally class says whether a response is surplus and whether it is flagged', () => {
  expect([
    tallyClassOf(0, false),
    tallyClassOf(0, true),
    tallyClassOf(4, false),
    tallyClassOf(1, true),
  ]).toEqual([0, 1, 2, 3]);
  expect([0, 1, 2, 3].map(isSurplusClass)).toEqual([false, true, false, true]);
  expect([0, 1, 2, 3].map(isFlaggedClass)).toEqual([false, false, true, true]);
});
