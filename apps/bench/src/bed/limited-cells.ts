import { asAdmin } from './with-database';
import { OpenedRound } from './open-round';

export interface CellTerms {
  /** Places of each cell. */
  readonly most: number;
  /** Cells of each agency; the others look at a field that no response is about. */
  readonly each?: number;
}

/** Exact quota cells in which every response takes a place: one or more for each agency of the round. */
export async function addLimitedCells(
  adminUrl: string,
  { round }: OpenedRound,
  { most, each = 1 }: CellTerms,
): Promise<void> {
  const agencies = round.document.participants.map(({ agencyId }) => agencyId);
  await asAdmin(adminUrl, (admin) =>
    admin.query(
      `insert into hailong.quota_cell (agency_id, round_id, cell_id, rule, field, meaning, most)
       select a, $2, n * cardinality($1::int[]) + no, 'bench', nullif(n, 0), 'exact', $3
       from unnest($1::int[]) with ordinality as p(a, no), generate_series(0, $4::int - 1) as n`,
      [agencies, round.roundId, most, each],
    ),
  );
}
