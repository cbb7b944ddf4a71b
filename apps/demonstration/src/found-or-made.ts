/** What an interrupted loading made already, else what is made now; so that the next start goes on where one was killed. */
export async function foundOrMade<T>(
  known: readonly T[],
  is: (one: T) => boolean,
  make: () => Promise<T>,
): Promise<T> {
  return known.find(is) ?? make();
}
