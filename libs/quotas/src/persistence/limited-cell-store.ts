import type { Transaction } from '@hailong/database';
import { LimitedCell, inLockOrder } from '../domain/limited-cell';

const COLUMNS = `agency_id as "agencyId", round_id as "roundId", cell_id as "cellId", rule, meaning, most, shared,
  unit_class as "unitClass", respondent_group as "group", channel, field, procedure_group as "procedureGroup"`;

/** Cells of a round that can be full and that the door may see, in no order. */
export function limitedCellsOf(tx: Transaction, roundId: number): Promise<LimitedCell[]> {
  return tx.query(`select ${COLUMNS} from hailong.quota_cell where round_id = $1 and most is not null`, [
    roundId,
  ]);
}

/** Reads how many slots of each cell are taken now, in the order of the cells. */
export async function takenSlots(tx: Transaction, cells: readonly LimitedCell[]): Promise<number[]> {
  const rows = await tx.query<{ taken: number }>(
    `select c.taken from unnest($1::int[], $2::int[], $3::int[]) with ordinality as k(agency_id, round_id, cell_id, no)
     join hailong.quota_cell c using (agency_id, round_id, cell_id) order by k.no`,
    [
      cells.map(({ agencyId }) => agencyId),
      cells.map(({ roundId }) => roundId),
      cells.map(({ cellId }) => cellId),
    ],
  );
  if (rows.length !== cells.length) throw new Error('a quota cell is gone');
  return rows.map(({ taken }) => taken);
}

/** Locks the cells until the transaction ends, in the order of {@link inLockOrder}, and reads their taken slots. */
export async function lockTakenSlots(
  tx: Transaction,
  cells: readonly LimitedCell[],
): Promise<ReadonlyMap<LimitedCell, number>> {
  const taken = new Map<LimitedCell, number>();
  for (const cell of [...cells].sort(inLockOrder)) {
    const [row] = await tx.query<{ taken: number }>(
      'select taken from hailong.quota_cell where agency_id = $1 and round_id = $2 and cell_id = $3 for update',
      [cell.agencyId, cell.roundId, cell.cellId],
    );
    if (!row) throw new Error('a quota cell is gone');
    taken.set(cell, row.taken);
  }
  return taken;
}

/** Takes slots of a cell, or gives them back where the number is negative. */
export async function changeTakenSlots(tx: Transaction, cell: LimitedCell, by: number): Promise<void> {
  const changed = await tx.query(
    `update hailong.quota_cell set taken = taken + $4 where agency_id = $1 and round_id = $2 and cell_id = $3 returning 1`,
    [cell.agencyId, cell.roundId, cell.cellId, by],
  );
  if (changed.length !== 1) throw new Error('a quota cell is gone');
}

/** Slots that a limited cell has counted as taken. */
export interface TakenCell {
  readonly agencyId: number;
  readonly roundId: number;
  readonly cellId: number;
  readonly rule: string;
  readonly shared: boolean;
  readonly taken: number;
}

/** The limited cells that belong to an agency. */
export function takenCells(tx: Transaction, agencyId: number): Promise<TakenCell[]> {
  return tx.query<TakenCell>(
    `select agency_id as "agencyId", round_id as "roundId", cell_id as "cellId", rule, shared, taken
     from hailong.quota_cell where agency_id = $1 and most is not null`,
    [agencyId],
  );
}
