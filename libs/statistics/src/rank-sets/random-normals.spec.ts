import { RandomNormals, RandomWords } from './random-normals';

const many = <T>(count: number, draw: () => T) => Array.from({ length: count }, draw);

describe('random numbers', () => {
  /* First output of xoshiro128** in C++ from the state 0, 1, 2, 3, as ports of the generator test it. */
  it('are those of the published generator', () => {
    const words = RandomWords.ofState([0, 1, 2, 3]);
    expect(many(12, () => words.next())).toEqual([
      ...[5760, 17280, 2966400, 32451840, 2604340873, 3891234569],
      ...[1254043636, 216095511, 3291724652, 2070429911, 3403762308, 371730125],
    ]);
  });

  it('are the same for the same seed and others for another seed, however large', () => {
    const first = (seed: number) => RandomWords.ofSeed(seed).next();
    const seeds = [0, 1, 2, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];
    expect(seeds.map(first)).toEqual(seeds.map(first));
    expect(new Set(seeds.map(first)).size).toBe(seeds.length);
    for (const seed of [-1, 0.5, NaN, 2 ** 53]) expect(() => first(seed)).toThrow(RangeError);
  });

  it('between 0 and 1 spread evenly', () => {
    const words = RandomWords.ofSeed(7);
    const tenths = Array<number>(10).fill(0);
    for (const share of many(20_000, () => words.nextShare())) tenths[Math.floor(share * 10)]! += 1;
    // χ² with 9 degrees of freedom is below 27.9 in 999 of 1000 cases.
    expect(tenths.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
  });

  it('that are normal have the moments and the tails of the normal distribution', () => {
    const normals = new RandomNormals(11);
    const values = many(50_000, () => normals.next());
    const mean = (of: (value: number) => number) => values.reduce((sum, x) => sum + of(x), 0) / values.length;
    expect(mean((x) => x)).toBeCloseTo(0, 1);
    expect(mean((x) => x * x)).toBeCloseTo(1, 1);
    expect(mean((x) => x ** 4)).toBeCloseTo(3, 0);
    expect(mean((x) => Number(Math.abs(x) > 1.959964))).toBeCloseTo(0.05, 2);
  });
});
