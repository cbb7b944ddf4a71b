import { toldEntries } from './told-entries';

const counts = { received: 14, screenedOut: 1, invalid: 2, surplus: 1, valid: 10, before: 9 };

describe('the forms of an entrant', () => {
  it('are told to the entrant as they are, to others as of last night in whole ks and not apart', () => {
    expect(toldEntries(counts, { tellsApart: true, smallest: 5 })).toEqual({
      ...{ received: 14, screenedOut: 1, invalid: 2, surplus: 1, valid: 10 },
    });
    expect(toldEntries(counts, { tellsApart: false, smallest: 5 })).toEqual({ received: 5 });
    expect(toldEntries({ ...counts, before: 4 }, { tellsApart: false, smallest: 5 })).toEqual({
      received: 0,
    });
  });
});
