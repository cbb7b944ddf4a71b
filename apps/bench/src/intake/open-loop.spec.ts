import { Time, openLoop } from './open-loop';

/** Time that passes only when all wait for it. */
function playedTime(): Time {
  let now = 0;
  const waiting: { at: number; wake: () => void }[] = [];
  const pass = () => {
    waiting.sort((a, b) => a.at - b.at);
    const next = waiting.shift();
    if (!next) return;
    now = next.at;
    next.wake();
  };
  return {
    now: () => now,
    wait: (ms) =>
      new Promise<void>((resolve) => {
        waiting.push({ at: now + ms, wake: resolve });
        setImmediate(pass);
      }),
  };
}

describe('requests at fixed moments', () => {
  const everyTenMs = { perSecond: 100, seconds: 0.06 };

  it('are as old as the moment they were due, so one that stands still ages all behind it (coordinated omission)', async () => {
    const time = playedTime();
    let served = 0;
    const slowOnce = async () => {
      await time.wait((served += 1) === 1 ? 40 : 1);
      return 1;
    };
    const { latencies, done } = await openLoop([slowOnce], everyTenMs, time);
    expect(latencies).toEqual([40, 31, 22, 13, 4, 1]);
    expect(done).toBe(6);
  });

  it('leave when they are due while somebody is free', async () => {
    const time = playedTime();
    const slow = async () => {
      await time.wait(15);
      return 1;
    };
    const { latencies } = await openLoop([slow, slow], everyTenMs, time);
    expect(latencies).toEqual([15, 15, 15, 15, 15, 15]);
  });
});
