import { RepeatedWork } from './repeated-work';

describe('repeated work', () => {
  it('work begins at once, goes on after a reported failure, and ends when it is stopped', async () => {
    const told: unknown[] = [];
    let runs = 0;
    let thrice: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (thrice = resolve));
    const work = new RepeatedWork(
      () => {
        runs += 1;
        if (runs === 3) thrice();
        return runs === 1 ? Promise.reject(new Error('away')) : Promise.resolve();
      },
      0.001,
      (error) => told.push(error),
    );
    work.start();
    await done;
    await work.stop();
    expect(told).toEqual([new Error('away')]);
    const stopped = runs;
    await new Promise((resolve) => setImmediate(resolve));
    expect(runs).toBe(stopped);
  });

  it('a stop aborts the run under way and waits for its end', async () => {
    let begun: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    let ended = false;
    const work = new RepeatedWork(
      (stop) =>
        new Promise<void>((resolve) => {
          begun();
          stop.addEventListener('abort', () => {
            ended = true;
            resolve();
          });
        }),
      1,
      () => undefined,
    );
    work.start();
    await beginning;
    await work.stop();
    expect(ended).toBe(true);
  });
});
