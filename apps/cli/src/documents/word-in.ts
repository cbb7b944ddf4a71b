import { RowCells } from '@hailong/agencies/domain';
import { PROBLEMS } from './problems';

/** Reads a cell that holds a word of a list, in small or capital letters; notes a problem with the list where it does not. */
export function wordIn<T extends string>(
  cells: RowCells,
  column: string,
  words: readonly T[],
): T | undefined {
  const text = cells.text(column).toLowerCase();
  return words.find((word) => word === text) ?? cells.wrong(column, PROBLEMS.CELL_UNKNOWN, text, words);
}
