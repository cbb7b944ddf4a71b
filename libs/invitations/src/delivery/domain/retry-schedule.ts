const FIRST_SECONDS = 60;
const LONGEST_SECONDS = 6 * 60 * 60;

/** Attempts until a message is given up: with the pauses below about a day, longer than a greylist or a broken evening. */
export const DEFAULT_ATTEMPTS = 12;

/**
 * Seconds to wait after the n-th failed attempt: doubling from a minute to six hours, with up to half taken off at random, so
 * that messages that failed together do not come back together.
 *
 * @param attempts made so far, from 1
 * @param random in [0, 1)
 * @param atLeast seconds that the other side asked for
 */
export function secondsToWait(attempts: number, random: number, atLeast = 0): number {
  const longest = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** (attempts - 1));
  const wished = Math.min(Math.max(0, atLeast), LONGEST_SECONDS);
  return Math.max(Math.round(longest * (1 - random / 2)), wished);
}
