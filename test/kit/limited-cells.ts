import { TestDatabase } from './test-database';

export interface CellWish {
  readonly agencyId: number;
  readonly roundId: number;
  readonly cellId?: number;
  readonly meaning: 'exact' | 'ceiling';
  readonly most: number;
  readonly shared?: boolean;
  readonly channel?: number;
}

/** A limited cell of a round that is open already, as superuser: for tests of the counting alone. */
export async function addCell(db: TestDatabase, wish: CellWish): Promise<void> {
  const { agencyId, roundId, cellId = 1, meaning, most, shared = false, channel = null } = wish;
  await db.admin(
    `insert into hailong.quota_cell (agency_id, round_id, cell_id, rule, shared, channel, meaning, most)
     values (${agencyId}, ${roundId}, ${cellId}, 'q${cellId}', ${shared}, ${channel}, '${meaning}', ${most})`,
  );
}

/** Places taken of each cell of a round, by cell. */
export async function takenOf(db: TestDatabase, roundId: number): Promise<number[]> {
  const rows = await db.admin<{ taken: number }>(
    `select taken from hailong.quota_cell where round_id = ${roundId} and most is not null order by agency_id, cell_id`,
  );
  return rows.map(({ taken }) => taken);
}
