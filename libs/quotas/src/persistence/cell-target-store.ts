import type { Transaction } from '@hailong/database';
import { CellWithTarget } from '../domain/cell-target';

const CELLS = `
select c.agency_id as "agencyId", c.cell_id as "cellId", c.rule, c.shared, c.unit_class as "unitClass",
  c.respondent_group as "group", c.channel, c.field, c.procedure_group as "procedureGroup", c.meaning, c.most,
  t.population, t.target, t.as_of as "asOf", coalesce(t.frozen, false) as frozen
from hailong.quota_cell c
left join lateral (
  select population, target, as_of, frozen from hailong.quota_target t
  where t.agency_id = c.agency_id and t.round_id = c.round_id and t.cell_id = c.cell_id
  order by t.frozen desc, t.as_of desc limit 1
) t on true`;

/** Cells of a round that the door may see: an agency's own and the shared ones, or all for the province. */
export function cellsWithTargets(tx: Transaction, roundId: number): Promise<CellWithTarget[]> {
  return tx.query(`${CELLS} where c.round_id = $1 order by c.agency_id, c.cell_id`, [roundId]);
}
