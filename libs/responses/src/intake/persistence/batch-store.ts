import { IntakeDb, sqlState } from '@hailong/database';
import { CellClaim } from '@hailong/quotas/domain';
import { FilledSheet, SET_ASIDE } from '@hailong/questionnaires/domain';
import { PendingResponse } from '../domain/pending-response';
import { SURPLUS_REASONS, surplusReasonOf } from '../domain/surplus-reason';
import { CountedResponse, TallyAddition, countBatch } from '../domain/count-batch';
import { TextSeal, commentRows } from './comment-rows';
import { bools, plain, quoted, texts } from './array-literals';

/*
 * Stores the forms, takes their slots of the quota cells, adds them to their tallies and puts away what few of them have, in
 * one statement of the intake role that is its own transaction.
 *
 * The sums were made before the database said which of the forms are new, whether their rounds are still open and whether
 * the cells have room; where that is not so, the statement fails as a whole (a form that is there already by the primary key,
 * anything else by HL001) and nothing happened. A cell that was claimed to be full must be full, or a response was made surplus
 * or refused for nothing.
 *
 * The values of a tally are once in arrays, and each form names its position in them, as each detail names that of its form:
 * no join, whose plan would have to guess how long the arrays are. The position of a form that was set aside is negative.
 *
 * Rows are locked in one order everywhere: responses, cells, tallies, each sorted.
 */
const STORE_BATCH = {
  name: 'hailong-store-batch',
  text: `
with stored as (
  insert into hailong.survey_response (response_id, agency_id, round_id, questionnaire_id, received_on, respondent_group, channel,
    field, procedure_group, flags, valid, surplus, answers, form_class)
  select b.response_id, ($6::int[])[abs(b.no)], ($7::int[])[abs(b.no)], ($8::int[])[abs(b.no)], b.received_on,
    ($9::smallint[])[abs(b.no)], ($10::smallint[])[abs(b.no)], ($11::smallint[])[abs(b.no)], ($12::smallint[])[abs(b.no)],
    b.flags, b.no > 0, ($13::smallint[])[abs(b.no)] & 1 = 1, b.answers, b.form_class
  from unnest($1::uuid[], $2::int[], $3::date[], $4::smallint[], $5::text[], $35::smallint[])
    as b(response_id, no, received_on, flags, answers, form_class)
  returning 1
), taking as (
  select count(*) as rounds from unnest($26::int[], $27::int[]) as o(agency_id, round_id)
  join hailong.survey_round r on r.agency_id = o.agency_id and r.round_id = o.round_id and r.state = 'open'
), placed as (
  update hailong.quota_cell c set taken = c.taken + p.added
  from unnest($16::int[], $17::int[], $18::int[], $19::int[], $20::boolean[]) as p(agency_id, round_id, cell_id, added, is_full)
  where (c.agency_id, c.round_id, c.cell_id) = (p.agency_id, p.round_id, p.cell_id)
    and c.taken + p.added <= c.most and (not p.is_full or c.taken + p.added = c.most)
  returning 1
), complete as (
  select hailong.must_be(
    (select count(*) from stored) = cardinality($1::uuid[]) and (select rounds from taking) = cardinality($26::int[])
    and (select count(*) from placed) = cardinality($16::int[])
  ) as yes
), counted as (
  insert into hailong.tally as t
    (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, tally_class, responses,
      invalid, screened_out, seen, counts)
  select a.agency_id, a.round_id, a.questionnaire_id, a.respondent_group, a.channel, a.field, a.procedure_group, a.tally_class,
    a.responses, a.invalid, a.screened_out, a.seen, a.counts::int[]
  from unnest($6::int[], $7::int[], $8::int[], $9::smallint[], $10::smallint[], $11::smallint[], $12::smallint[],
    $13::smallint[], $14::int[], $28::int[], $29::int[], $36::int[], $15::text[]) with ordinality
    as a(agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, tally_class,
      responses, invalid, screened_out, seen, counts, no),
    complete
  order by a.no
  on conflict (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, tally_class) do update
    set responses = t.responses + excluded.responses, invalid = t.invalid + excluded.invalid,
      screened_out = t.screened_out + excluded.screened_out, seen = t.seen + excluded.seen,
      counts = array(select u.x + u.y from unnest(t.counts, excluded.counts) as u(x, y))
), detailed as (
  insert into hailong.response_detail (agency_id, response_id, numbers, assisted_by, serial, set_aside, instead_of,
    entered_by, cluster, surplus_reason)
  select ($6::int[])[abs(($2::int[])[d.form])], ($1::uuid[])[d.form], d.numbers, d.assisted_by, d.serial, d.set_aside, d.instead_of,
    d.entered_by, d.cluster, d.surplus_reason
  from unnest($21::int[], $22::jsonb[], $23::text[], $24::text[], $30::smallint[], $31::uuid[], $32::int[], $33::smallint[],
    $34::smallint[])
    as d(form, numbers, assisted_by, serial, set_aside, instead_of, entered_by, cluster, surplus_reason)
  returning 1
), commented as (
  insert into hailong.open_comment
    (agency_id, round_id, questionnaire_id, item, comment, response_id, form_class, masked, sealed)
  select m.agency_id, m.round_id, m.questionnaire_id, m.item, m.comment, m.response_id, m.form_class, coalesce(m.masked, 0), m.sealed
  from jsonb_to_recordset($25::jsonb) as m(agency_id int, round_id int, questionnaire_id int, item text, comment text,
    response_id uuid, form_class smallint, masked smallint, sealed bytea)
  returning 1
)
select yes from complete`,
};

/** Raised by hailong.must_be, and by the primary key of a form that is there already. */
const NOT_AS_CLAIMED: readonly (string | undefined)[] = ['HL001', '23505'];

/** Stores and counts the whole batch; false: a claim was not true and nothing was stored. */
export async function storeResponses(
  db: IntakeDb,
  accepted: readonly CountedResponse[],
  claims: readonly CellClaim[],
  seal: TextSeal,
): Promise<boolean> {
  const ordered = inKeyOrder(accepted);
  const { additions, additionOf } = countBatch(ordered);
  const responses = ordered.map(({ response }) => response);
  const detailed = detailedAmong(responses);
  const values = [
    ...responseColumns(responses, additionOf),
    ...additionColumns(additions),
    ...claimColumns(claims),
    ...detailColumns(detailed),
    commentRows(responses, seal),
    ...roundColumns(responses),
    ...setAsideColumns(additions, detailed),
    ...rareColumns(detailed),
    plain(responses.map(({ formClass }) => formClass)),
    plain(additions.map(({ seen }) => seen)),
  ];
  try {
    await db.execute(STORE_BATCH, values);
    return true;
  } catch (error) {
    if (NOT_AS_CLAIMED.includes(sqlState(error))) return false;
    throw error;
  }
}

/** Responses by agency and id. Agency by agency: fewer comparisons of fewer texts. */
function inKeyOrder(accepted: readonly CountedResponse[]): CountedResponse[] {
  const byAgency = new Map<number, CountedResponse[]>();
  for (const each of accepted) {
    const { agencyId } = each.response.cell;
    const known = byAgency.get(agencyId);
    if (known) known.push(each);
    else byAgency.set(agencyId, [each]);
  }
  const agencies = [...byAgency].sort(([a], [b]) => a - b);
  return agencies.flatMap(([, responses]) =>
    responses.sort((a, b) => (a.response.responseId < b.response.responseId ? -1 : 1)),
  );
}

function responseColumns(responses: readonly PendingResponse[], additionOf: readonly number[]): string[] {
  return [
    plain(responses.map(({ responseId }) => responseId)),
    plain(additionOf.map((at, no) => (responses[no]?.setAside ? -(at + 1) : at + 1))),
    plain(responses.map(({ receivedOn }) => receivedOn)),
    plain(responses.map(({ flags }) => flags)),
    texts(responses.map(({ filled }) => filled.sheet)),
  ];
}

function additionColumns(additions: readonly TallyAddition[]): string[] {
  return [
    plain(additions.map(({ cell }) => cell.agencyId)),
    plain(additions.map(({ cell }) => cell.roundId)),
    plain(additions.map(({ cell }) => cell.questionnaireId)),
    plain(additions.map(({ cell }) => cell.group)),
    plain(additions.map(({ cell }) => cell.channel)),
    plain(additions.map(({ cell }) => cell.field)),
    plain(additions.map(({ cell }) => cell.procedureGroup)),
    plain(additions.map(({ tallyClass }) => tallyClass)),
    plain(additions.map(({ responses }) => responses)),
    texts(additions.map(({ counts }) => plain(counts))),
  ];
}

/** The rounds of the batch, each once. */
function roundColumns(responses: readonly PendingResponse[]): string[] {
  const owners = new Map(responses.map(({ cell }) => [cell.roundId, cell.roundOwnerId]));
  return [plain([...owners.values()]), plain([...owners.keys()])];
}

function claimColumns(claims: readonly CellClaim[]): string[] {
  return [
    plain(claims.map(({ cell }) => cell.agencyId)),
    plain(claims.map(({ cell }) => cell.roundId)),
    plain(claims.map(({ cell }) => cell.cellId)),
    plain(claims.map(({ added }) => added)),
    bools(claims.map(({ full }) => full)),
  ];
}

/** Response with its position in the batch, from 1. */
interface DetailedResponse {
  readonly response: PendingResponse;
  readonly position: number;
}

/** Finds the responses that have a detail: typed in, numbered, set aside, without a place, or with numbers among the answers. */
function detailedAmong(responses: readonly PendingResponse[]): readonly DetailedResponse[] {
  const detailed: DetailedResponse[] = [];
  responses.forEach((response, at) => {
    if (isDetailed(response)) detailed.push({ response, position: at + 1 });
  });
  return detailed;
}

function detailColumns(detailed: readonly DetailedResponse[]): string[] {
  return [
    plain(detailed.map(({ position }) => position)),
    quoted(detailed.map(({ response }) => numbersOf(response.filled))),
    quoted(detailed.map(({ response }) => response.assistedBy)),
    quoted(detailed.map(({ response }) => response.serial)),
  ];
}

/** Numbers of forms set aside beside each tally, and the reason of each in its detail. */
function setAsideColumns(
  additions: readonly TallyAddition[],
  detailed: readonly DetailedResponse[],
): string[] {
  return [
    plain(additions.map(({ invalid }) => invalid)),
    plain(additions.map(({ screenedOut }) => screenedOut)),
    quoted(detailed.map(({ response: { setAside } }) => setAside && String(SET_ASIDE.numberOf(setAside)))),
    quoted(detailed.map(({ response }) => response.insteadOf)),
  ];
}

/** Entrant, cluster and reason to be surplus of each form. */
function rareColumns(detailed: readonly DetailedResponse[]): string[] {
  return [
    plain(detailed.map(({ response }) => response.enteredBy ?? 'null')),
    plain(detailed.map(({ response }) => response.cluster ?? 'null')),
    plain(detailed.map(({ response }) => surplusReason(response) ?? 'null')),
  ];
}

/** Number of the reason for which a form has no place in the quota cells; of a form that is set aside none is kept. */
function surplusReason({ cell, setAside }: PendingResponse): number | undefined {
  if (cell.serviceFault === undefined || setAside !== undefined) return undefined;
  return SURPLUS_REASONS.numberOf(surplusReasonOf(cell.serviceFault));
}

function isDetailed({ cell, filled, assistedBy, serial, setAside }: PendingResponse): boolean {
  const entered = assistedBy !== undefined || serial !== undefined;
  return entered || cell.serviceFault !== undefined || setAside !== undefined || filled.numbers.length > 0;
}

function numbersOf({ numbers }: FilledSheet): string | undefined {
  if (numbers.length === 0) return undefined;
  return JSON.stringify(Object.fromEntries(numbers.map(({ item, value }) => [item, value])));
}
