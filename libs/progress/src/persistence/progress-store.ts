import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { Arrivals } from '../domain/forecast';
import { ProgressCell } from '../domain/progress-cell';
import { TalliedForms } from '../domain/progress-counts';
import { FormDimensions } from '@hailong/quotas/domain';

/** The newest target counts, unless one was frozen. */
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
export function progressCells(tx: Transaction, roundId: number): Promise<ProgressCell[]> {
  return tx.query(`${CELLS} where c.round_id = $1 order by c.agency_id, c.cell_id`, [roundId]);
}

const DIMENSIONS = `agency_id as "agencyId", respondent_group as "group", channel, field, procedure_group as "procedureGroup"`;

/** Adds up tallies; even classes are counted, odd ones surplus. Reads no response. */
const TALLIED = `
select ${DIMENSIONS}, coalesce(sum(responses) filter (where pile in (0, 2)), 0) as counted,
  coalesce(sum(responses) filter (where pile in (1, 3)), 0) as surplus, sum(invalid) as invalid
from hailong.tally`;

export function talliedForms(tx: Transaction, roundId: number): Promise<TalliedForms[]> {
  return tx.query(`${TALLIED} where round_id = $1 group by 1, 2, 3, 4, 5`, [roundId]);
}

export function talliedFormsOf(tx: Transaction, roundId: number, agencyId: number): Promise<TalliedForms[]> {
  return tx.query(`${TALLIED} where agency_id = $2 and round_id = $1 group by 1, 2, 3, 4, 5`, [
    roundId,
    agencyId,
  ]);
}

/** Counted forms of an agency by day. */
export type ArrivedForms = FormDimensions & Arrivals;

/** Reads the counted forms of the days from `since` on. Tallies know no day, so this alone reads responses. */
export function arrivedForms(
  tx: Transaction,
  roundId: number,
  agencyId: number,
  since: CalendarDay,
): Promise<ArrivedForms[]> {
  return tx.query(
    `select received_on as "receivedOn", ${DIMENSIONS}, count(*) as counted from hailong.survey_response
     where agency_id = $2 and round_id = $1 and received_on >= $3 and valid and not surplus
     group by 1, 2, 3, 4, 5, 6`,
    [roundId, agencyId, since],
  );
}

export interface InvitationRow {
  /** Null: the row of the invited people who opened their form. */
  readonly port: 'email' | 'webhook' | 'paper' | null;
  readonly people: number;
  /** Every invited person was drawn at random; with a single other one the sample stands for no known population. */
  readonly drawn: boolean;
}

/**
 * Counts people asked by port, and admissions that were used; the two know nothing of each other. People asked are those
 * with an invitation that was sent or a sheet that was made, without those whose invitation was revoked.
 */
export function invitedPeople(tx: Transaction, roundId: number, agencyId: number): Promise<InvitationRow[]> {
  return tx.query(
    `with drawn as (
       select exists (select from hailong.draw where agency_id = $2 and round_id = $1 and purpose = 'survey')
         and not exists (
           select from hailong.invitation
           where agency_id = $2 and round_id = $1 and revoked_on is null and draw_id is null
         ) as drawn
     )
     select i.port, i.people, d.drawn from drawn d cross join (
       select port, count(*) as people from hailong.invitation
       where agency_id = $2 and round_id = $1 and revoked_on is null and (sent_on is not null or port = 'paper')
       group by port
       union all
       select null, count(*) from hailong.admission
       where agency_id = $2 and round_id = $1 and (used or blinded_hash is not null)
     ) i`,
    [roundId, agencyId],
  );
}
