/** Doors that one piece of work opens at the same time; the pool keeps the others for respondents. */
const AT_ONCE = 5;

/**
 * Does a work for each of several agencies, each behind its own wall, a few at the same time. A failure does not stop the others.
 *
 * @param stop when aborted, no further work begins
 * @returns the results of the works that were done, in the order of the agencies
 * @throws the failure, or AggregateError with this message after all works when several failed
 */
export async function throughSeveralDoors<T, R>(
  each: readonly T[],
  work: (one: T) => Promise<R>,
  { failed, stop }: { readonly failed: string; readonly stop?: AbortSignal },
): Promise<R[]> {
  const results = new Map<number, R>();
  const failures: unknown[] = [];
  const waiting = each.entries();
  const walk = async () => {
    for (const [at, one] of waiting) {
      if (stop?.aborted) return;
      await work(one).then(
        (result) => void results.set(at, result),
        (failure: unknown) => void failures.push(failure),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walk));
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, failed);
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
