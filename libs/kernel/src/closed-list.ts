/** One thing of a closed list. Lists add columns of their own: all that the product knows of the thing stands in its row. */
export interface ListRow {
  /** What is stored where the list is stored as a number. Keeps its meaning for good, so it is written and never counted. */
  readonly number: number;
  /** Label, Vietnamese. */
  readonly vi: string;
  /** Label, English. */
  readonly en: string;
}

/** Things that have a name, a number, labels and no others beside them. */
export interface ClosedList<K extends string = string, R extends ListRow = ListRow> {
  /** Singular, in English: `channel`. The name under which test/contract/lists.json keeps the numbers. */
  readonly name: string;
  /** In the order of the table. */
  readonly keys: readonly [K, ...K[]];
  readonly rows: Readonly<Record<K, R>>;
  readonly has: (text: unknown) => text is K;
  readonly numberOf: (key: K) => number;
  /** @throws RangeError on a number that nothing has: what was stored by a newer program must not be guessed at */
  readonly keyOf: (number: number) => K;
}

/** The names in a closed list: `KeyOf<typeof CHANNELS>` is `'online' | 'kiosk' | …`. */
export type KeyOf<L> = L extends ClosedList<infer K> ? K : never;

/**
 * A closed list from its table. Numbers are given, each once, and fit a `smallint`; test/contract/lists.json keeps them.
 *
 * @param name singular, in English
 * @throws RangeError on a table that cannot be: a number that is taken or unfit, a label that is missing
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

function isSmallint(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= 32_767;
}
