import { ClosedList } from '@hailong/kernel';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Numbers by key. */
export type Numbers = Readonly<Record<string, number>>;

/** The source files of the libs that make closed lists. */
export function filesWithLists(): readonly string[] {
  return readdirSync('libs', { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('libs', file.replaceAll(path.sep, '/')))
    .filter((file) => /(?<!\.spec)\.ts$/.test(file) && callsIn(file) > 0)
    .sort();
}

/** Counts the closed lists that the source of a file makes. */
export function callsIn(file: string): number {
  return readFileSync(file, 'utf8').match(/= closedList\(/g)?.length ?? 0;
}

/** The lists that a file exports. */
export async function listsOf(file: string): Promise<readonly ClosedList[]> {
  const exported = (await import(path.resolve(file))) as Readonly<Record<string, unknown>>;
  return Object.values(exported).filter(isClosedList);
}

/** Rows by name of the list; another column of numbers, such as the bit of a sign, stands beside it under its name. */
export function numbersOf(lists: readonly ClosedList[]): Readonly<Record<string, Numbers>> {
  const tables = lists.flatMap(({ name, keys, rows }) => {
    const columns = Object.entries(rows[keys[0]] ?? {}).filter(([, value]) => typeof value === 'number');
    return columns.map(([column]) => {
      const numberAt = (key: string) => (rows[key] as unknown as Numbers | undefined)?.[column];
      const numbers = keys.map((key) => [key, numberAt(key)] as const);
      return [
        column === 'number' ? name : `${name}, ${column}`,
        Object.fromEntries(numbers) as Numbers,
      ] as const;
    });
  });
  return Object.fromEntries(tables.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Each number that was given once and is gone or another now, as a sentence. */
export function brokenNumbers(
  given: Readonly<Record<string, Numbers>>,
  now: Readonly<Record<string, Numbers>>,
): readonly string[] {
  return Object.entries(given).flatMap(([name, numbers]) =>
    Object.entries(numbers).flatMap(([key, number]) => {
      const today = now[name]?.[key];
      if (today === number) return [];
      return [`${name}: ${key} is ${number} for good, and is ${today ?? 'gone'} now`];
    }),
  );
}

function isClosedList(value: unknown): value is ClosedList {
  return typeof value === 'object' && value !== null && 'keyOf' in value && 'numberOf' in value;
}
