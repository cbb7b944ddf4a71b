import { throughSeveralDoors } from './several-doors';

const TERMS = { failed: 'some agencies failed' };
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('a work for several agencies', () => {
  it('is done once for each, a few at the same time, and returns the results in their order', async () => {
    let [running, most] = [0, 0];
    const work = async (n: number) => {
      running += 1;
      most = Math.max(most, running);
      // The later agencies end first.
      for (let turn = n; turn < 40; turn += 1) await Promise.resolve();
      running -= 1;
      return n;
    };
    expect(await throughSeveralDoors(numbers(40), work, TERMS)).toEqual(numbers(40));
    expect(most).toBe(5);
    expect(await throughSeveralDoors([], work, TERMS)).toEqual([]);
  });

  it('goes on when an agency fails, and reports the failures at the end', async () => {
    const done: number[] = [];
    const failing = (bad: readonly number[]) => (n: number) =>
      bad.includes(n) ? Promise.reject(new Error(`no ${n}`)) : Promise.resolve(done.push(n));
    await expect(throughSeveralDoors(numbers(12), failing([3]), TERMS)).rejects.toThrow('no 3');
    await expect(throughSeveralDoors(numbers(12), failing([0, 7]), TERMS)).rejects.toThrow(TERMS.failed);
    expect(done).toHaveLength(11 + 10);
  });

  it('begins with no further agency once it is stopped', async () => {
    const stop = new AbortController();
    const work = (n: number) => {
      if (n === 7) stop.abort();
      return Promise.resolve(n);
    };
    expect(await throughSeveralDoors(numbers(40), work, { ...TERMS, stop: stop.signal })).toContain(7);
    expect((await throughSeveralDoors(numbers(40), work, { ...TERMS, stop: stop.signal })).length).toBe(0);
  });
});
