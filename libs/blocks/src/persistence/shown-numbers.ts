import type { Transaction } from '@hailong/database';

/** Blocks of an agency that are shown, and the end of their rounds. */
export interface ShownNumbers {
  /** `roundId/blockNo` of each shown block. */
  readonly blocks: ReadonlySet<string>;
  /** Rounds whose last forms are sealed: they have closed, and no block is still to come. */
  readonly closedRounds: ReadonlySet<number>;
}

/** Reads which blocks of an agency are shown, in all rounds or one, at the door of the examiner. */
export async function shownNumbers(
  tx: Transaction,
  agencyId: number,
  roundId?: number,
): Promise<ShownNumbers> {
  const rows = await tx.query<{ roundId: number; blockNo: number | null }>(
    `select round_id as "roundId", block_no as "blockNo" from hailong.block
     where agency_id = $1 and state = 3 and ($2::int is null or round_id = $2)
     union all
     select round_id, null from hailong.sealing_moment
     where agency_id = $1 and closed and ($2::int is null or round_id = $2)`,
    [agencyId, roundId ?? null],
  );
  const isBlock = ({ blockNo }: { readonly blockNo: number | null }) => blockNo !== null;
  return {
    blocks: new Set(rows.filter(isBlock).map(({ roundId: id, blockNo }) => `${id}/${blockNo}`)),
    closedRounds: new Set(rows.filter((row) => !isBlock(row)).map(({ roundId: id }) => id)),
  };
}
