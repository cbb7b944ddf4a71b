import type { Transaction } from '@hailong/database';
import { Ballot, CellCount, countByCell } from '../domain/ballot';

/*
 * Stores the forms, adds them to their tallies and puts their texts away, in one statement of the intake role.
 * A form whose id is stored already, or whose round has been closed meanwhile, is not stored; then nothing is counted
 * either and the caller must roll back, because the sums were made for the whole batch.
 */
const CAST = `
with incoming as (
  select * from unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::date[], $6::smallint[], $7::smallint[], $8::text[],
    $9::jsonb[], $10::text[], $11::int[])
    as i(response_id, agency_id, round_id, questionnaire_id, received_on, respondent_group, channel, answers, numbers,
      assisted_by, round_owner)
), stored as (
  insert into hailong.survey_response
    (response_id, agency_id, round_id, questionnaire_id, received_on, respondent_group, channel, answers)
  select i.response_id, i.agency_id, i.round_id, i.questionnaire_id, i.received_on, i.respondent_group, i.channel, i.answers
  from incoming i join hailong.survey_round r on r.agency_id = i.round_owner and r.round_id = i.round_id and r.state = 'open'
  on conflict do nothing
  returning agency_id
), complete as (
  select (select count(*) from stored) = cardinality($1::uuid[]) as yes
), counted as (
  insert into hailong.tally as t (agency_id, round_id, questionnaire_id, respondent_group, channel, responses, counts)
  select c.agency_id, c.round_id, c.questionnaire_id, c.respondent_group, c.channel, c.responses, c.counts::int[]
  from unnest($12::int[], $13::int[], $14::int[], $15::smallint[], $16::smallint[], $17::int[], $18::text[])
    as c(agency_id, round_id, questionnaire_id, respondent_group, channel, responses, counts), complete
  where complete.yes
  on conflict (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, pile) do update
    set responses = t.responses + excluded.responses,
      counts = array(select u.x + u.y from unnest(t.counts, excluded.counts) as u(x, y))
), detailed as (
  insert into hailong.response_detail (agency_id, response_id, numbers, assisted_by)
  select i.agency_id, i.response_id, i.numbers, i.assisted_by from incoming i, complete
  where complete.yes and (i.numbers is not null or i.assisted_by is not null)
), commented as (
  insert into hailong.open_comment (agency_id, round_id, questionnaire_id, received_on, item, comment)
  select m.agency_id, m.round_id, m.questionnaire_id, m.received_on, m.item, m.comment
  from jsonb_to_recordset($19::jsonb)
    as m(agency_id int, round_id int, questionnaire_id int, received_on date, item text, comment text), complete
  where complete.yes
)
select yes as complete from complete`;

/** Whether the whole batch was stored and counted. False: nothing may be committed. */
export async function castBallots(tx: Transaction, ballots: readonly Ballot[]): Promise<boolean> {
  const ordered = [...ballots].sort((a, b) => (a.responseId < b.responseId ? -1 : 1));
  const parameters = [
    ...ballotColumns(ordered),
    ...tallyColumns(countByCell(ballots)),
    JSON.stringify(ordered.flatMap(comments)),
  ];
  const [row] = await tx.query<{ complete: boolean }>(CAST, parameters);
  return row?.complete === true;
}

function ballotColumns(ballots: readonly Ballot[]): unknown[][] {
  return [
    ballots.map((ballot) => ballot.responseId),
    ballots.map((ballot) => ballot.cell.agencyId),
    ballots.map((ballot) => ballot.cell.roundId),
    ballots.map((ballot) => ballot.cell.questionnaireId),
    ballots.map((ballot) => ballot.receivedOn),
    ballots.map((ballot) => ballot.cell.group),
    ballots.map((ballot) => ballot.cell.channel),
    ballots.map((ballot) => ballot.filled.sheet),
    ballots.map((ballot) => numbers(ballot)),
    ballots.map((ballot) => ballot.assistedBy ?? null),
    ballots.map((ballot) => ballot.roundOwnerId),
  ];
}

function tallyColumns(counts: readonly CellCount[]): unknown[][] {
  return [
    counts.map(({ cell }) => cell.agencyId),
    counts.map(({ cell }) => cell.roundId),
    counts.map(({ cell }) => cell.questionnaireId),
    counts.map(({ cell }) => cell.group),
    counts.map(({ cell }) => cell.channel),
    counts.map(({ responses }) => responses),
    counts.map(({ counts: vector }) => `{${vector.join(',')}}`),
  ];
}

function numbers({ filled }: Ballot): string | null {
  if (filled.numbers.length === 0) return null;
  return JSON.stringify(Object.fromEntries(filled.numbers.map(({ item, value }) => [item, value])));
}

function comments({ cell, receivedOn, filled }: Ballot) {
  return filled.texts.map(({ item, text }) => ({
    agency_id: cell.agencyId,
    round_id: cell.roundId,
    questionnaire_id: cell.questionnaireId,
    received_on: receivedOn,
    item,
    comment: text,
  }));
}

/** Whether a form is stored already: what a retry after the round's end needs to know. */
export async function isStored(tx: Transaction, agencyId: number, responseId: string): Promise<boolean> {
  const rows = await tx.query(
    'select response_id from hailong.survey_response where agency_id = $1 and response_id = $2',
    [agencyId, responseId],
  );
  return rows.length > 0;
}
