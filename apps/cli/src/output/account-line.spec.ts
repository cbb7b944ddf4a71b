import { accountLine } from './account-line';

describe('the line of the forms that came in', () => {
  it('adds up, and has the words of the glossary in both languages', () => {
    expect(accountLine({ received: 10, screenedOut: 1, invalid: 2, surplus: 3, valid: 4 })).toBe(
      'Thu về · received: 10 = ngoài đối tượng · screened out: 1 + không hợp lệ · invalid: 2 + vượt chỉ tiêu · surplus: 3 + hợp lệ · valid: 4',
    );
  });
});
