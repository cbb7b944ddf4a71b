import { formAccount } from './form-account';

describe('the account of forms', () => {
  const tallies = [
    { tallyClass: 0, responses: 10, invalid: 2, screenedOut: 3 },
    { tallyClass: 1, responses: 4, invalid: 0, screenedOut: 0 },
    { tallyClass: 2, responses: 1, invalid: 1, screenedOut: 0 },
    { tallyClass: 3, responses: 1, invalid: 0, screenedOut: 0 },
  ];

  it('adds up: received is screened out, invalid, surplus and valid together', () => {
    const { received, ...parts } = formAccount(tallies, 11);
    expect(parts).toEqual({ screenedOut: 3, invalid: 3, surplus: 5, valid: 11, inIndex: 11 });
    expect(received).toBe(3 + 3 + 5 + 11);
  });

  it('of no tally is nothing', () => {
    expect(formAccount([], 0)).toMatchObject({ received: 0, valid: 0, inIndex: 0 });
  });
});
