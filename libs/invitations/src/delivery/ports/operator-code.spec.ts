import { operatorReason } from './operator-code';

describe('a code of an operator', () => {
  it.each([
    ['108', 'SMS_108'],
    ['-5', 'SMS_N5'],
    ['Rejected', 'SMS_REJECTED'],
    ['0912345678', 'SMS_UNNAMED'],
    ['84912345678', 'SMS_UNNAMED'],
    ['số 5', 'SMS_UNNAMED'],
    ['', 'SMS_UNNAMED'],
    ['X'.repeat(31), 'SMS_UNNAMED'],
  ])('the code %j is stored as %s', (code, reason) => {
    expect(operatorReason('SMS', code)).toBe(reason);
  });
});
