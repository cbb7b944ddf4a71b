import { sameSpelling } from '@hailong/kernel';

/** Names of the columns of a table in Vietnamese, by the name that the program gives them. */
export type ColumnAliases = Readonly<Record<string, readonly string[]>>;

/** Reads the names of a header as the program gives them: in whatever spelling, English or Vietnamese, `_` as a blank. */
export function columnsIn(header: readonly string[], aliases: ColumnAliases): string[] {
  const known = new Map(
    Object.entries(aliases).flatMap(([name, others]) => [name, ...others].map((each) => [keyOf(each), name])),
  );
  return header.map((name) => known.get(keyOf(name)) ?? name.trim().toLowerCase());
}

function keyOf(name: string): string {
  return sameSpelling(name.replaceAll('_', ' '));
}
