/** Finds the result of an interrupted loading, or makes it, so that the next start continues. */
export async function foundOrMade<T>(
  known: readonly T[],
  is: (one: T) => boolean,
  make: () => Promise<T>,
): Promise<T> {
  return known.find(is) ?? make();
}
