import { RowCells } from '@hailong/agencies/domain';
import { sameSpelling } from '@hailong/kernel';
import { PROBLEMS } from './problems';

const YES = new Set(['1', '1.0', 'true', 'yes', 'có', 'x', 'v'].map(sameSpelling));
const NO = new Set(['0', '0.0', 'false', 'no', 'không'].map(sameSpelling));

/** Reads a cell that says yes or no; undefined for an empty cell. */
export function yesOrNo(cells: RowCells, column: string): boolean | undefined {
  const text = sameSpelling(cells.text(column));
  if (text === '') return undefined;
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  return cells.wrong(column, PROBLEMS.CELL_UNREADABLE, {
    vi: 'có hoặc không, hoặc bỏ trống',
    en: 'yes or no, or nothing',
  });
}
