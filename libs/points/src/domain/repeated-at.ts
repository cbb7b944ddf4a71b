/** Finds the entries of a list whose key an earlier entry has. */
export function repeatedAt<T>(
  list: readonly T[],
  keyOf: (entry: T) => string,
): readonly { readonly at: number; readonly key: string }[] {
  const keys = list.map(keyOf);
  return keys.flatMap((key, at) => (keys.indexOf(key) < at ? [{ at, key }] : []));
}
