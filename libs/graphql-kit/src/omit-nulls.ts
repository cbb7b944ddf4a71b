/** Removes null from each property; optional properties stay optional. */
export type WithoutNulls<T> = { [K in keyof T]: Exclude<T[K], null> };

/** Removes keys that are null or undefined, so that documents that say the same are equal. */
export function omitNulls<T extends object>(value: T): WithoutNulls<T> {
  const given = Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined);
  return Object.fromEntries(given) as WithoutNulls<T>;
}
