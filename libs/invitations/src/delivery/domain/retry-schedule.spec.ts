import { DEFAULT_ATTEMPTS, secondsToWait } from './retry-schedule';

describe('the pause after a failed attempt', () => {
  it('the pause doubles from a minute to six hours', () => {
    const pauses = [1, 2, 3, 9, 10, 12, 100].map((attempts) => secondsToWait(attempts, 0));
    expect(pauses).toEqual([60, 120, 240, 15_360, 21_600, 21_600, 21_600]);
  });

  it('the pause is shorter by up to a half, at random', () => {
    expect(secondsToWait(1, 0.5)).toBe(45);
    expect(secondsToWait(1, 0.999_999)).toBe(30);
  });

  it('the pause is at least as long as the other side asked for, within six hours', () => {
    expect(secondsToWait(1, 0, 600)).toBe(600);
    expect(secondsToWait(1, 0, 10)).toBe(60);
    expect(secondsToWait(1, 0, 1_000_000)).toBe(21_600);
    expect(secondsToWait(1, 0, -5)).toBe(60);
  });

  it('all pauses add up to more than a night and less than a day and a half before a message is given up', () => {
    const all = (random: number) =>
      Array.from({ length: DEFAULT_ATTEMPTS - 1 }, (_, i) => secondsToWait(i + 1, random));
    const hours = (random: number) => all(random).reduce((sum, seconds) => sum + seconds, 0) / 3600;
    expect(hours(0.999)).toBeGreaterThan(8);
    expect(hours(0)).toBeLessThan(36);
  });
});
