import { CalendarDay, day, startOfDay } from '@hailong/kernel';
import { Submission } from '../domain/submission';
import { ArrivalWatch } from './arrival-watch';

const form = (changes: Partial<Submission> = {}): Submission => ({
  ...{ key: '0123456789abcdef', roundId: 7, agencyCode: 'P.1', group: 'citizens', channel: 'online' },
  ...{ answers: [], ...changes },
});

/** A watch on a Wednesday in October; the clock says the hour of Vietnam. */
function watchAt(hour: number, on: CalendarDay = day('2021-10-06')) {
  let at = startOfDay(on).getTime() + hour * 3_600_000;
  const watch = new ArrivalWatch({ now: () => new Date(at) });
  return { watch, later: (seconds: number) => void (at += seconds * 1000) };
}

describe('what is noticed of a form as it arrives', () => {
  it('is the median that its unit has kept so far, from thirty timed forms on, this one not among them', () => {
    const { watch } = watchAt(9);
    const medianOf = (agencyCode: string, secondsToFill: number) =>
      watch.arrivalOf(form({ agencyCode }), { secondsToFill }).signs?.medianSeconds;
    for (let n = 0; n < 30; n += 1) expect(medianOf('P.1', 300)).toBeUndefined();
    // Right within five percent.
    expect(Math.abs((medianOf('P.1', 20) ?? 0) - 300)).toBeLessThan(15);
    expect(medianOf('P.2', 20)).toBeUndefined();
  });

  it('is that one counter sends faster than its forms can be filled, each counter for itself', () => {
    const { watch, later } = watchAt(9);
    const filled = form({ sheet: '44444-..55' });
    const burst = (counterId?: string) => watch.arrivalOf(filled, { counterId }).signs?.burst;
    expect([burst('one'), burst('one'), burst('two')]).toEqual([false, true, false]);
    // Seven answers of a third of a second.
    later(2.3);
    expect(burst('one')).toBe(true);
    later(2.4);
    expect(burst('one')).toBe(false);
    // At home everybody has his own device.
    expect([burst(), burst()]).toEqual([false, false]);
  });

  it('is that a kiosk in the office sends while nobody can be there; at home people answer in the evening', () => {
    const afterHours = (hour: number, channel: Submission['channel'], on?: CalendarDay) =>
      watchAt(hour, on).watch.arrivalOf(form({ channel }), {}).signs?.afterHours;
    expect([afterHours(9, 'kiosk'), afterHours(20, 'kiosk'), afterHours(20, 'online')]).toEqual([
      ...[false, true],
      false,
    ]);
    expect(afterHours(9, 'kiosk', day('2021-10-10'))).toBe(true);
  });

  it('is the Vietnamese day on which it came', () => {
    expect(watchAt(0.5).watch.arrivalOf(form(), {}).on).toBe('2021-10-06');
    expect(watchAt(23.5).watch.arrivalOf(form(), {}).on).toBe('2021-10-06');
  });
});
