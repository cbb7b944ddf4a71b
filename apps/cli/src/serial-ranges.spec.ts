import { WrongArgument } from './output/wrong-argument';
import { serialsIn } from './serial-ranges';

describe('serials of a command line', () => {
  const read = serialsIn('--serials');

  it.each([
    ['7', ['7']],
    ['1-3,9', ['1', '2', '3', '9']],
    ['098-101', ['098', '099', '100', '101']],
    ['9-11', ['9', '10', '11']],
    [' 5 , 7-8 ', ['5', '7', '8']],
  ])('%p are listed one by one, with as many digits as a range begins with', (text, serials) => {
    expect(read(text)).toEqual(serials);
  });

  it.each(['', '3-1', '1-', 'BK-1', '1,,2', '1-100001', '1-60000,1-60000'])(
    '%p is refused with an example',
    (text) => {
      expect(() => read(text)).toThrow(WrongArgument);
      expect(() => read(text)).toThrow('1-200,250');
    },
  );
});
