import { RowCells } from '@hailong/agencies/domain';
import { PROBLEMS } from './problems';

/** Reads a cell that says yes or no; undefined for an empty cell. */
export function yesOrNo(cells: RowCells, column: string): boolean | undefined {
  const text = cells.text(column).toLowerCase();
  if (text === '') return undefined;
  if (['1', 'true', 'yes', 'có'].includes(text)) return true;
  if (['0', 'false', 'no', 'không'].includes(text)) return false;
  return cells.wrong(column, PROBLEMS.CELL_UNREADABLE, {
    vi: 'có hoặc không, hoặc bỏ trống',
    en: 'yes or no, or nothing',
  });
}
