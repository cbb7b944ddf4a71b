const PAGE = 200;

/** Reads a page of records with ids below one, newest first; null begins with the newest. */
export interface PageOf<T> {
  (beforeId: number | null, limit: number): Promise<readonly T[]>;
}

/** Reads the records of all pages, newest first. */
export async function* everyRecord<T>(page: PageOf<T>, idOf: (record: T) => number): AsyncGenerator<T> {
  for (let before: number | null = null; ;) {
    const records: readonly T[] = await page(before, PAGE);
    yield* records;
    const last = records.at(-1);
    if (records.length < PAGE || last === undefined) return;
    before = idOf(last);
  }
}
