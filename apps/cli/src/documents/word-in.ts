import { RowCells } from '@hailong/agencies/domain';
import { ClosedList, MoreWords, keyNamed } from '@hailong/kernel';
import { PROBLEMS } from './problems';

/** Reads a cell that holds a key or a label of a list, in any spelling; notes a problem with the list where it does not. */
export function wordIn<K extends string>(
  cells: RowCells,
  column: string,
  list: ClosedList<K>,
  more?: MoreWords<K>,
): K | undefined {
  const text = cells.text(column);
  return keyNamed(list, text, more) ?? cells.wrong(column, PROBLEMS.CELL_UNKNOWN, text, list.keys);
}
