import type { Transaction } from '@hailong/database';
import { QuotaCell } from '../domain/quota-cell';

/** Cell as it is stored. The slots that are taken of it count forms at once, so readers never learn them. */
export type SavedCell = QuotaCell;

const COLUMNS = `agency_id as "agencyId", cell_id as "cellId", rule, shared, unit_class as "unitClass",
  respondent_group as "group", channel, field, procedure_group as "procedureGroup", meaning, most`;

/** Cells of a round that the door may see, in order: an agency's own and the shared ones, or all. */
export function cellsOfRound(tx: Transaction, roundId: number): Promise<SavedCell[]> {
  return tx.query(`select ${COLUMNS} from hailong.quota_cell where round_id = $1 order by cell_id`, [
    roundId,
  ]);
}

export interface CellPage {
  readonly roundId: number;
  /** Cells of this agency and shared ones only. */
  readonly agencyId?: number;
  /** Number of the last cell before; 0 begins with the first. */
  readonly afterCell: number;
  readonly limit: number;
}

export function cellPage(
  tx: Transaction,
  { roundId, agencyId, afterCell, limit }: CellPage,
): Promise<SavedCell[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.quota_cell
     where round_id = $1 and cell_id > $2 and ($3::integer is null or agency_id = $3 or shared)
     order by cell_id limit $4`,
    [roundId, afterCell, agencyId ?? null, limit],
  );
}

/** Adds cells of one agency; existing ones stay as they are. */
export async function insertCells(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  cells: readonly QuotaCell[],
): Promise<void> {
  await tx.query(
    `insert into hailong.quota_cell (agency_id, round_id, cell_id, rule, shared, unit_class, respondent_group, channel,
       field, procedure_group, meaning, most)
     select $1, $2, "cellId", rule, shared, "unitClass", "group", channel, field, "procedureGroup", meaning, most
     from jsonb_to_recordset($3::jsonb) as cell ("cellId" integer, rule text, shared boolean, "unitClass" text,
       "group" smallint, channel smallint, field smallint, "procedureGroup" smallint, meaning text, most integer)
     on conflict do nothing`,
    [agencyId, roundId, JSON.stringify(cells)],
  );
}
