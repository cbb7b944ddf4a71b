import { writtenNumber } from './written-number';

describe('a written number', () => {
  it.each([
    ['41,5', 41.5],
    [' -2.5 ', -2.5],
    ['0.125', 0.125],
    ['50000', 50_000],
    ['1,5', 1.5],
    ['0.30000000000000004', 0.3],
    ['0,500', 0.5],
    ['1500,125', 1500.125],
  ])('the text %p is the number %p', (text, number) => expect(writtenNumber(text)).toBe(number));

  it.each(['50.000', '-1.500', '1,500', '-25,000', '1.000.000', '41 tuổi', '', '1e3', '0x10', 'Infinity'])(
    'the text %p is no number, or has two readings',
    (text) => expect(writtenNumber(text)).toBeUndefined(),
  );
});
