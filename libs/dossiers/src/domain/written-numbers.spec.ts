import { readPhone, samePerson } from './written-numbers';

describe('the identifier of a person', () => {
  it.each([
    ['079000000001', '79000000001'],
    ['001099000001', '1099000001'],
    ['079000000001', '079 000 000 001'],
    ['079000000001', '79000000001.0'],
    ['012345678', '12345678'],
    ['vneid-7a', ' VNEID-7A\u200b'],
  ])('is the same with and without its zeros and blanks: %s, %s', (one, other) =>
    expect(samePerson(one)).toBe(samePerson(other)),
  );

  it.each([
    ['123456789', '12345678'],
    ['079000000001', '790000001'],
    ['A-1', 'A1'],
  ])('is another: %s, %s', (one, other) => expect(samePerson(one)).not.toBe(samePerson(other)));
});

describe('a telephone number', () => {
  it.each([
    ['912345678', '0912345678'],
    ['2438123456', '02438123456'],
    ['0912 345 678', '0912 345 678'],
    ['0912\u00a0345\u00a0678', '0912 345 678'],
    ['84912345678', '84912345678'],
    ['+84 912.345.678', '+84 912.345.678'],
    ['+856 20 5551 2345', '+856 20 5551 2345'],
  ])('%s is %s', (phone, read) => expect(readPhone(phone)).toBe(read));

  it.each(['12345678', '9.12E+08', '091234567', '1123456789', 'không có'])('%s is none', (phone) =>
    expect(readPhone(phone)).toBeUndefined(),
  );
});
