import { sameSpelling } from './text';

/** Row of a closed list. Lists add columns of their own, so that a row has all facts of its key. */
export interface ListRow {
  /**
   * Number stored for the key. Its meaning never changes, so it is written in the row and never derived from the order.
   */
  readonly number: number;
  /** Label, Vietnamese. */
  readonly vi: string;
  /** Label, English. */
  readonly en: string;
}

/** Closed list: keys, each with a number and labels, and no others beside them. */
export interface ClosedList<K extends string = string, R extends ListRow = ListRow> {
  /** Name in English, singular: `channel`. test/contract/lists.json has the numbers under it. */
  readonly name: string;
  /** Keys in the order of the table. */
  readonly keys: readonly [K, ...K[]];
  readonly rows: Readonly<Record<K, R>>;
  readonly has: (text: unknown) => text is K;
  readonly numberOf: (key: K) => number;
  /** @throws RangeError on an unknown number, which a newer program may have stored */
  readonly keyOf: (number: number) => K;
}

/** Keys of a closed list: `KeyOf<typeof CHANNELS>` is `'online' | 'kiosk' | …`. */
export type KeyOf<L> = L extends ClosedList<infer K> ? K : never;

/**
 * Makes a closed list from its table. Numbers are explicit, each given once, and fit a `smallint`;
 * test/contract/lists.json has them.
 *
 * @param name singular, in English
 * @throws RangeError on a number that is taken or does not fit, and on a missing label
 */
export function closedList<K extends string, R extends ListRow>(
  name: string,
  rows: Readonly<Record<K, R>>,
): ClosedList<K, R> {
  const [first, ...others] = Object.keys(rows) as K[];
  if (first === undefined) throw new RangeError(`${name}: a list without a row`);
  const keys: readonly [K, ...K[]] = [first, ...others];
  const keyAt = new Map<number, K>();
  for (const key of keys) {
    const { number, vi, en } = rows[key];
    const taken = keyAt.get(number);
    if (taken !== undefined)
      throw new RangeError(`${name}: ${key} and ${taken} have the same number ${number}`);
    if (!isSmallint(number))
      throw new RangeError(`${name}: ${number} of ${key} is no number from 0 to 32767`);
    if (!vi || !en) throw new RangeError(`${name}: ${key} needs a label in Vietnamese and in English`);
    keyAt.set(number, key);
  }
  const keyOf = (number: number): K => {
    const key = keyAt.get(number);
    if (key === undefined) throw new RangeError(`no ${name} has the number ${number}`);
    return key;
  };
  const has = (text: unknown): text is K => typeof text === 'string' && Object.hasOwn(rows, text);
  return Object.freeze({ name, keys, rows, has, numberOf: (key: K) => rows[key].number, keyOf });
}

/** Further words of a list by its keys. */
export type MoreWords<K extends string> = Readonly<Partial<Record<K, readonly string[]>>>;

/** Finds the key that a text names by itself, by a label or by a further word, in whatever spelling. */
export function keyNamed<K extends string>(
  { keys, rows }: ClosedList<K>,
  text: string,
  more?: MoreWords<K>,
): K | undefined {
  const wanted = sameSpelling(text);
  return keys.find((key) =>
    [key, rows[key].vi, rows[key].en, ...(more?.[key] ?? [])].some((word) => sameSpelling(word) === wanted),
  );
}

function isSmallint(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= 32_767;
}
