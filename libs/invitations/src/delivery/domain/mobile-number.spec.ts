import { mobileNumber } from './mobile-number';

describe('a mobile number', () => {
  it.each(['0912345678', '0912 345 678', '+84 912.345.678', '84-912-345-678', '(0912) 345678'])(
    'the number %s is written in the one form that gateways take',
    (text) => {
      expect(mobileNumber(text)).toBe('84912345678');
    },
  );

  it.each([
    '0243 825 1234',
    '02838251234',
    '+1 202 555 0100',
    '0612345678',
    '091234567',
    '113',
    '',
    'a0912345678',
  ])('the number %j reaches no mobile telephone of Viet Nam', (text) => {
    expect(mobileNumber(text)).toBeUndefined();
  });
});
