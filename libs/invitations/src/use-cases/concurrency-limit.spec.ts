import { Lanes } from './concurrency-limit';

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

describe('lanes', () => {
  it('let so many run at once, and the next in the order they came', async () => {
    const { ends, begun, work } = held();
    const lanes = new Lanes(3, 10);
    const results = [1, 2, 3, 4, 5].map(async (n) => lanes.run(work(n)));
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

  it('are free again after a fault', async () => {
    const lanes = new Lanes(1, 1);
    await expect(lanes.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await lanes.run(() => Promise.resolve('yes'))).toBe('yes');
  });

  it('turn away who would wait behind too many, and begin nothing of it', async () => {
    const { ends, begun, work } = held();
    const lanes = new Lanes(1, 1);
    const [first, second] = [lanes.run(work(1)), lanes.run(work(2))];
    expect(lanes.run(work(3))).toBeUndefined();
    await settle();
    ends[0]?.();
    await settle();
    ends[1]?.();
    expect(await Promise.all([first, second])).toEqual([1, 2]);
    expect(begun).toEqual([1, 2]);
  });
});
