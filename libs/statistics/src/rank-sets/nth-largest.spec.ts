import { nthLargest } from './nth-largest';
import { RandomWords } from './random-normals';

describe('the nth largest value', () => {
  it('is that of the sorted values, also among equal and infinite ones', () => {
    const words = RandomWords.ofSeed(1);
    for (let size = 1; size <= 60; size += 1) {
      const values = Float64Array.from({ length: size }, () => words.next() % 7);
      values[0] = -Infinity;
      const sorted = values.slice().sort().reverse();
      sorted.forEach((value, at) => expect(nthLargest(values.slice(), at + 1)).toBe(value));
    }
  });

  it('is refused for a rank that no value has', () => {
    for (const nth of [0, 3, 1.5]) expect(() => nthLargest(new Float64Array(2), nth)).toThrow(RangeError);
  });
});
