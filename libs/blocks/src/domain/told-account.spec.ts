import { AccountedForms, toldAccount } from './told-account';

const forms = (
  word: AccountedForms['word'],
  formClass: AccountedForms['formClass'],
  outside: number,
  sealed = 0,
): AccountedForms => ({ word, formClass, outside, sealed });

describe('the account of a round', () => {
  it('tells the forms of blocks, and those outside only where five of them are independent', () => {
    const told = (independent: number) =>
      toldAccount([forms('valid', 'independent', 4, 20), forms('surplus', 'independent', independent)], 5);
    expect(told(4)).toEqual({ screenedOut: 0, invalid: 0, surplus: 0, valid: 20, removed: 0 });
    expect(told(5)).toEqual({ screenedOut: 0, invalid: 0, surplus: 5, valid: 20, removed: 0 });
  });

  it('tells the forms that the agency has seen, however few', () => {
    expect(toldAccount([forms('invalid', 'seen', 1), forms('invalid', 'touched', 7)], 5).invalid).toBe(1);
  });

  it('tells removed forms among the invalid ones: those of blocks, and outside only where five are independent', () => {
    const told = (outside: number) =>
      toldAccount([forms('removed', 'independent', outside, 6), forms('invalid', 'seen', 1)], 5);
    expect([told(4).removed, told(4).invalid]).toEqual([6, 7]);
    expect([told(5).removed, told(5).invalid]).toEqual([11, 12]);
  });

  it('tells the same whether the one person asked among four of the agency took part or not', () => {
    const four = forms('valid', 'touched', 4);
    expect(toldAccount([four, forms('valid', 'independent', 1)], 5)).toEqual(toldAccount([four], 5));
  });
});
