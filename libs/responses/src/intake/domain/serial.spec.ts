import { sameSerial } from './serial';

describe('two writings of one serial', () => {
  it.each([
    ['0012', '12'],
    [' pk-07 ', 'PK-07'],
    ['Pk  07', 'PK 07'],
    ['PHIE\u0302\u0301U 1', 'PHIẾU 1'],
    ['đt-1', 'ĐT-1'],
    ['P{1}x', 'P{1}X'],
    ['KT-001', 'KT-001\u200b'],
    ['KT-001', 'KT\u2013001'],
    ['KT-001', 'KT\u2011001'],
    ['KT-001', 'KT\u2212001'],
    ['KT-001', 'K\u00adT-001'],
    ['KT-001', 'ＫＴ-００１'],
    ['KT-001', 'KT - 001'],
    ['12', '12.0'],
    ['12', '12,00'],
    ['12', '１２'],
    ['12', '+12'],
    ['12', "'12"],
    ['12', '12\u200e'],
  ])('are the same: %j and %j', (one, other) => {
    expect(sameSerial(one)).toBe(sameSerial(other));
  });

  it.each([
    ['0', '00a'],
    ['12', '12.5'],
    ['120', '12.0'],
    ['0', '10.0'],
    ['A01', 'A1'],
    ['1-2', '12'],
  ])('are not: %j and %j', (one, other) => {
    expect(sameSerial(one)).not.toBe(sameSerial(other));
  });

  it.each(['12', 'PK-07/2026', 'A_`~'])('leave %s as it is', (serial) => {
    expect(sameSerial(serial)).toBe(serial);
  });
});
