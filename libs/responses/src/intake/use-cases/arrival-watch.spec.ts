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
  it('is the median that its unit has kept so far, from thirty counted forms on, this one not among them', () => {
    const { watch } = watchAt(9);
    const medianOf = (agencyCode: string, secondsToFill: number) => {
      const { arrival, settle } = watch.arrivalOf(form({ agencyCode }), { secondsToFill, listed: false });
      settle?.(true);
      return arrival.signs?.medianSeconds;
    };
    for (let n = 0; n < 30; n += 1) expect(medianOf('P.1', 300)).toBeUndefined();
    // Right within five percent.
    expect(Math.abs((medianOf('P.1', 20) ?? 0) - 300)).toBeLessThan(15);
    expect(medianOf('P.2', 20)).toBeUndefined();
  });

  it('learns nothing from what was refused or repeated', () => {
    const { watch } = watchAt(9);
    const timed = { secondsToFill: 600, listed: false };
    for (let n = 0; n < 40; n += 1) watch.arrivalOf(form(), timed).settle?.(false);
    expect(watch.arrivalOf(form(), timed).arrival.signs?.medianSeconds).toBeUndefined();
  });

  it('is that one counter sends faster than its forms can be filled, each counter for itself', () => {
    const { watch, later } = watchAt(9);
    const filled = form({ sheet: '44444-..55' });
    const burst = (counterId?: string) => {
      const { arrival, settle } = watch.arrivalOf(filled, { counterId, listed: false });
      settle?.(true);
      return arrival.signs?.burst ?? false;
    };
    expect([burst('one'), burst('one'), burst('two')]).toEqual([false, true, false]);
    // Seven answers of a third of a second.
    later(2.3);
    expect(burst('one')).toBe(true);
    later(2.4);
    expect(burst('one')).toBe(false);
    // At home each person has a device.
    expect([burst(), burst()]).toEqual([false, false]);
  });

  it('takes neither a form that is mended at once nor a list for a burst', () => {
    const { watch } = watchAt(9);
    const arrive = (counted: boolean, listed = false) => {
      const { arrival, settle } = watch.arrivalOf(form({ sheet: '4'.repeat(22) }), {
        counterId: 'c',
        listed,
      });
      settle?.(counted);
      return arrival.signs?.burst ?? false;
    };
    const arrivals = [arrive(false), arrive(true), arrive(true, true), arrive(true)];
    expect(arrivals).toEqual([false, false, false, true]);
  });

  it('a kiosk form from a closed office is flagged; at home people answer in the evening', () => {
    const afterHours = (hour: number, channel: Submission['channel'], on?: CalendarDay) =>
      watchAt(hour, on).watch.arrivalOf(form({ channel }), { listed: false }).arrival.signs?.afterHours;
    const found = [afterHours(9, 'kiosk'), afterHours(20, 'kiosk'), afterHours(20, 'online')];
    expect(found).toEqual([false, true, false]);
    expect(afterHours(9, 'kiosk', day('2021-10-10'))).toBe(true);
  });

  it('is the Vietnamese day on which it came', () => {
    const on = (hour: number) => watchAt(hour).watch.arrivalOf(form(), { listed: false }).arrival.on;
    expect([on(0.5), on(23.5)]).toEqual(['2021-10-06', '2021-10-06']);
  });
});
