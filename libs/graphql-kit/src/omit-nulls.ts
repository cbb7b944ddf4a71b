/** Null is out; what may be absent stays so. */
export type Present<T> = { [K in keyof T]: Exclude<T[K], null> };

/** Without the keys that are null or undefined: in a document, what was left out is absent, so that equals are equal. */
export function present<T extends object>(value: T): Present<T> {
  const given = Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined);
  return Object.fromEntries(given) as Present<T>;
}
