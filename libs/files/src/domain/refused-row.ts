import { RowProblem } from './sheet-row';

/** Row that was refused, as it was, with every reason. */
export interface RefusedRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
}
