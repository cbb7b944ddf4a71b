import { RowCells } from '@hailong/agencies/domain';
import { ClosedList, sameSpelling } from '@hailong/kernel';
import { PROBLEMS } from './problems';

/** Further words of a list by its keys. */
type Words<K extends string> = Readonly<Partial<Record<K, readonly string[]>>>;

/** Reads a cell that holds a key or a label of a list, in any spelling; notes a problem with the list where it does not. */
export function wordIn<K extends string>(
  cells: RowCells,
  column: string,
  { keys, rows }: ClosedList<K>,
  more?: Words<K>,
): K | undefined {
  const text = sameSpelling(cells.text(column));
  const found = keys.find((key) =>
    [key, rows[key].vi, rows[key].en, ...(more?.[key] ?? [])].some((word) => sameSpelling(word) === text),
  );
  return found ?? cells.wrong(column, PROBLEMS.CELL_UNKNOWN, cells.text(column), keys);
}
