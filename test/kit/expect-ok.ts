import { Verdict } from '@hailong/kernel';

/** The value of a verdict that must be good. */
export function expectOk<T>(verdict: Verdict<T>): T {
  if (!verdict.ok)
    throw new Error(verdict.problems.map(({ code, place, en }) => `${code} ${place}: ${en}`).join('\n'));
  return verdict.value;
}
