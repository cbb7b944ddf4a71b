import { sameSerial } from './serial';

describe('two writings of one serial', () => {
  it.each([
    ['0012', '12'],
    [' pk-07 ', 'PK-07'],
    ['Pk  07', 'PK 07'],
    ['PHIE\u0302\u0301U 1', 'PHIẾU 1'],
    ['đt-1', 'ĐT-1'],
    ['P{1}x', 'P{1}X'],
  ])('are the same: %j and %j', (one, other) => {
    expect(sameSerial(one)).toBe(sameSerial(other));
  });

  it.each([
    ['0', '00a'],
    ['A01', 'A1'],
    ['1-2', '12'],
  ])('are not: %j and %j', (one, other) => {
    expect(sameSerial(one)).not.toBe(sameSerial(other));
  });

  it.each(['12', 'PK-07/2026', 'A_`~'])('leave %s as it is', (serial) => {
    expect(sameSerial(serial)).toBe(serial);
  });
});
