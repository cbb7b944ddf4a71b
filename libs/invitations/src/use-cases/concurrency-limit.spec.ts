import { ConcurrencyLimit } from './concurrency-limit';

/** Work that ends when it is told to. */
function held() {
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const work = (n: number) => () => {
    begun.push(n);
    return new Promise<number>((resolve) => ends.push(() => resolve(n)));
  };
  return { ends, begun, work };
}

const settle = () => new Promise(setImmediate);

describe('a concurrency limit', () => {
  it('a limit lets so many pieces of work run at once, and the next in the order in which they came', async () => {
    const { ends, begun, work } = held();
    const limit = new ConcurrencyLimit(3, 10);
    const results = [1, 2, 3, 4, 5].map(async (n) => limit.run(work(n)));
    await settle();
    expect(begun).toEqual([1, 2, 3]);
    ends[1]?.();
    await settle();
    expect(begun).toEqual([1, 2, 3, 4]);
    for (let n = 0; n < 5; n += 1) {
      ends[n]?.();
      await settle();
    }
    expect(await Promise.all(results)).toEqual([1, 2, 3, 4, 5]);
  });

  it('a limit has room again after a fault', async () => {
    const limit = new ConcurrencyLimit(1, 1);
    await expect(limit.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await limit.run(() => Promise.resolve('yes'))).toBe('yes');
  });

  it('a limit turns away work that would wait behind too many, and begins nothing of it', async () => {
    const { ends, begun, work } = held();
    const limit = new ConcurrencyLimit(1, 1);
    const [first, second] = [limit.run(work(1)), limit.run(work(2))];
    expect(limit.run(work(3))).toBeUndefined();
    await settle();
    ends[0]?.();
    await settle();
    ends[1]?.();
    expect(await Promise.all([first, second])).toEqual([1, 2]);
    expect(begun).toEqual([1, 2]);
  });
});
