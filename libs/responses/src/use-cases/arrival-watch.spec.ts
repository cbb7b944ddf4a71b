import { Submission } from '../domain/submission';
import { ArrivalWatch } from './arrival-watch';

const FORM: Submission = {
  ...{ key: 'k'.repeat(16), roundId: 1, agencyCode: 'P.1', group: 'citizens', channel: 'kiosk', answers: [] },
  sheet: '4'.repeat(22),
};

describe('the watch on arrivals', () => {
  it('learns how long people take from forms that were counted, not from what was refused or repeated', () => {
    const watch = new ArrivalWatch({ now: () => new Date(0) });
    const median = () =>
      watch.arrivalOf(FORM, { secondsToFill: 60, listed: false }).arrival.signs?.medianSeconds;
    const send = (counted: boolean) => {
      for (let at = 0; at < 40; at += 1)
        watch.arrivalOf(FORM, { secondsToFill: 600, listed: false }).settle?.(counted);
    };
    send(false);
    expect(median()).toBeUndefined();
    send(true);
    expect(median()).toBeGreaterThan(500);
  });

  it('takes neither a form that is mended at once nor a list for a burst', () => {
    const watch = new ArrivalWatch({ now: () => new Date(0) });
    const arrive = (counted: boolean, listed = false) => {
      const { arrival, settle } = watch.arrivalOf(FORM, { counterId: 'c', listed });
      settle?.(counted);
      return arrival.signs?.burst ?? false;
    };
    expect([arrive(false), arrive(true), arrive(true, true), arrive(true)]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});
