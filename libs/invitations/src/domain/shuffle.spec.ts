import { shuffled } from './shuffle';

describe('a shuffled group', () => {
  it('a shuffled group has the same members in another order and leaves the given array alone', () => {
    const given = Array.from({ length: 100 }, (_, n) => n);
    const order = shuffled(given);
    expect(order).not.toEqual(given);
    expect([...order].sort((a, b) => a - b)).toEqual(given);
    expect(given[99]).toBe(99);
  });

  it('a shuffled group puts nobody anywhere more often than elsewhere', () => {
    const places = [0, 0, 0, 0];
    for (let n = 0; n < 4000; n += 1) {
      const at = shuffled([1, 2, 3, 4]).indexOf(1);
      places[at] = (places[at] ?? 0) + 1;
    }
    // 1000 expected, standard deviation 27: seven of them.
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(192);
  });
});
