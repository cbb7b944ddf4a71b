import type { AgencyScope, Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';

/** A response without its answers: what an administrator needs to judge validity. */
export interface ResponseRow {
  readonly responseId: string;
  readonly receivedOn: CalendarDay;
  readonly group: number;
  readonly channel: number;
  readonly valid: boolean;
  readonly assistedBy: string | null;
  /** Reason of the newest correction; null when there was none. */
  readonly reason: string | null;
}

const ROWS = `
select r.response_id as "responseId", r.received_on as "receivedOn", r.respondent_group as "group", r.channel, r.valid,
  d.assisted_by as "assistedBy", c.reason
from hailong.survey_response r
left join hailong.response_detail d using (agency_id, response_id)
left join lateral (
  select reason from hailong.response_correction c
  where c.agency_id = r.agency_id and c.response_id = r.response_id order by c.at desc limit 1
) c on true`;

/** By id, which is random, so the order says nothing about when they came. */
export function responsePage(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  after: string,
  limit: number,
): Promise<ResponseRow[]> {
  return tx.query<ResponseRow>(
    `${ROWS} where r.agency_id = $1 and r.round_id = $2 and r.response_id > $3::uuid order by r.response_id limit $4`,
    [agencyId, roundId, after, limit],
  );
}

export interface StoredResponse {
  readonly roundId: number;
  readonly valid: boolean;
}

export async function storedResponse(
  tx: Transaction,
  agencyId: number,
  responseId: string,
): Promise<StoredResponse | undefined> {
  const [row] = await tx.query<StoredResponse>(
    `select round_id as "roundId", valid from hailong.survey_response where agency_id = $1 and response_id = $2`,
    [agencyId, responseId],
  );
  return row;
}

/** One statement: the response's validity, the tally it counts in, and the entry that says why and by whom. */
const REVALUE = `
with changed as (
  update hailong.survey_response set valid = $3 where agency_id = $1 and response_id = $2 and valid <> $3
  returning agency_id, response_id, round_id, questionnaire_id, respondent_group, channel, answers
), counted as (
  update hailong.tally t
  set responses = t.responses + $4, invalid = t.invalid - $4,
    counts = array(
      select u.x + u.y from unnest(t.counts, hailong.sheet_counts(c.answers, q.sheet_offsets, q.sheet_size, $4)) as u(x, y))
  from changed c join hailong.questionnaire q on q.questionnaire_id = c.questionnaire_id
  where (t.agency_id, t.round_id, t.questionnaire_id, t.respondent_group, t.channel)
    = (c.agency_id, c.round_id, c.questionnaire_id, c.respondent_group, c.channel)
  returning t.agency_id
), logged as (
  insert into hailong.response_correction (agency_id, response_id, valid, reason, actor)
  select agency_id, response_id, $3, $5, $6 from changed
)
select (select count(*) from changed) as changed, (select count(*) from counted) as counted`;

/** Whether it changed: false when it already had that validity. */
export async function revalue(
  tx: Transaction,
  scope: AgencyScope,
  responseId: string,
  to: { readonly valid: boolean; readonly reason: string },
): Promise<boolean> {
  const [row] = await tx.query<{ changed: number; counted: number }>(REVALUE, [
    scope.agencyId,
    responseId,
    to.valid,
    to.valid ? 1 : -1,
    to.reason,
    scope.actor,
  ]);
  if (row?.changed !== row?.counted)
    throw new Error(`the response ${responseId} has no tally to count it in`);
  return row?.changed === 1;
}
