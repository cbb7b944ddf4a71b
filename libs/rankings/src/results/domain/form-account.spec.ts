import { formAccount } from './form-account';

describe('the account of forms', () => {
  const told = [
    { screenedOut: 3, invalid: 2, surplus: 4, valid: 10, removed: 2, removal: 1 },
    { screenedOut: 0, invalid: 1, surplus: 1, valid: 1, removed: 0, removal: 2 },
  ];

  it('adds up: received is screened out, invalid, surplus and valid together', () => {
    expect(formAccount(told)).toEqual({
      ...{ received: 22, screenedOut: 3, invalid: 3, surplus: 5, valid: 11 },
      ...{ removed: 2, removal: 'partly' },
    });
  });

  it('of a round that is not final is none', () => {
    expect(formAccount([])).toBeUndefined();
  });
});
