import { writtenNumber } from './written-number';

describe('a number that somebody wrote', () => {
  it.each([
    ['41,5', 41.5],
    [' -2.5 ', -2.5],
    ['0.125', 0.125],
    ['50000', 50_000],
    ['1,500', 1.5],
  ])('%p is %p', (text, number) => expect(writtenNumber(text)).toBe(number));

  it.each(['50.000', '-1.500', '1.000.000', '41 tuổi', '', '1e3', '0x10', 'Infinity'])(
    '%p is none, or has two readings',
    (text) => expect(writtenNumber(text)).toBeUndefined(),
  );
});
