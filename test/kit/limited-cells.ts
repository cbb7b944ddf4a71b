import { LimitedCell, insertLimitedCells } from '../../apps/bench/src/fixture/limited-cells';
import { TestDatabase } from './test-database';

/** Adds a limited cell to a round that is open already, as superuser: for tests of the counting alone. */
export async function addCell(
  db: TestDatabase,
  cell: Omit<LimitedCell, 'cellId'> & Partial<LimitedCell>,
): Promise<void> {
  await insertLimitedCells((sql, parameters) => db.admin(sql, parameters), [{ cellId: 1, ...cell }]);
}

/** Places taken of each cell of a round, by cell. */
export async function takenOf(db: TestDatabase, roundId: number): Promise<number[]> {
  const rows = await db.admin<{ taken: number }>(
    `select taken from hailong.quota_cell where round_id = ${roundId} and most is not null order by agency_id, cell_id`,
  );
  return rows.map(({ taken }) => taken);
}
