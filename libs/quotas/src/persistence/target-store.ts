import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { CellTarget, SavedTarget } from '../domain/cell-target';

const COLUMNS = `agency_id as "agencyId", cell_id as "cellId", as_of as "asOf", population, target, source, frozen`;

/** Newest target of each cell of an agency. */
export function newestTargets(tx: Transaction, agencyId: number, roundId: number): Promise<SavedTarget[]> {
  return tx.query(
    `select distinct on (cell_id) ${COLUMNS} from hailong.quota_target
     where agency_id = $1 and round_id = $2 order by cell_id, frozen desc, as_of desc`,
    [agencyId, roundId],
  );
}

/** All targets of these cells that the door may see, the newest of each first. */
export function targetHistory(
  tx: Transaction,
  roundId: number,
  cellIds: readonly number[],
): Promise<SavedTarget[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.quota_target where round_id = $1 and cell_id = any ($2)
     order by cell_id, frozen desc, as_of desc`,
    [roundId, cellIds],
  );
}

export interface TargetsToSave {
  readonly agencyId: number;
  readonly roundId: number;
  readonly asOf: CalendarDay;
  readonly frozen: boolean;
  readonly actor: string;
}

/** Saves the targets of a day and replaces those of the same day. Never call it for a cell whose target is frozen. */
export async function saveTargets(
  tx: Transaction,
  { agencyId, roundId, asOf, frozen, actor }: TargetsToSave,
  targets: readonly CellTarget[],
): Promise<void> {
  await tx.query(
    `insert into hailong.quota_target (agency_id, round_id, cell_id, as_of, population, target, source, frozen, actor)
     select $1, $2, "cellId", $3, population, target, source, $4, $5
     from jsonb_to_recordset($6::jsonb) as t ("cellId" integer, population integer, target integer, source text)
     on conflict (agency_id, round_id, cell_id, as_of) do update set population = excluded.population,
       target = excluded.target, source = excluded.source, frozen = excluded.frozen, actor = excluded.actor, at = excluded.at`,
    [agencyId, roundId, asOf, frozen, actor, JSON.stringify(targets)],
  );
}
