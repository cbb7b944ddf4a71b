import { IntakeDb, Transaction, sqlState } from '@hailong/database';
import { CellClaim, LimitedCell, takenPlaces } from '@hailong/sampling';
import { Ballot } from '../domain/ballot';
import { CountedBallot, TallyAddition, countBatch } from '../domain/count-batch';
import { bools, plain, texts } from './array-literals';

/*
 * Stores the forms, takes their places in the quota cells, adds them to their tallies and puts away what few of them have, in
 * one statement of the intake role that is its own transaction.
 *
 * The sums were made before the database said which of the forms are new, whether their rounds are still open and whether
 * the cells have room; where that is not so, the statement fails as a whole (HL001) and nothing happened. A cell that was
 * claimed to be full must be full, or somebody was made surplus or turned away for nothing.
 *
 * What belongs to a tally stands once in arrays, and each form names its place in them: no join, whose plan would have to
 * guess how long the arrays are.
 *
 * Rows are locked in one order everywhere: responses, cells, tallies, each sorted.
 */
const CAST = {
  name: 'hailong-cast',
  text: `
with stored as (
  insert into hailong.survey_response (response_id, agency_id, round_id, questionnaire_id, received_on, respondent_group, channel,
    field, procedure_group, flags, surplus, answers)
  select b.response_id, ($6::int[])[b.no], ($7::int[])[b.no], ($8::int[])[b.no], b.received_on, ($9::smallint[])[b.no],
    ($10::smallint[])[b.no], ($11::smallint[])[b.no], ($12::smallint[])[b.no], b.flags, ($13::smallint[])[b.no] & 1 = 1, b.answers
  from unnest($1::uuid[], $2::int[], $3::date[], $4::smallint[], $5::text[]) as b(response_id, no, received_on, flags, answers)
  on conflict do nothing
  returning 1
), taking as (
  select count(*) as rounds from unnest($23::int[], $24::int[]) as o(agency_id, round_id)
  join hailong.survey_round r on r.agency_id = o.agency_id and r.round_id = o.round_id and r.state = 'open'
), placed as (
  update hailong.quota_cell c set taken = c.taken + p.added
  from unnest($16::int[], $17::int[], $18::int[], $19::int[], $20::boolean[]) as p(agency_id, round_id, cell_id, added, is_full)
  where (c.agency_id, c.round_id, c.cell_id) = (p.agency_id, p.round_id, p.cell_id)
    and c.taken + p.added <= c.most and (not p.is_full or c.taken + p.added = c.most)
  returning 1
), complete as (
  select hailong.must_be(
    (select count(*) from stored) = cardinality($1::uuid[]) and (select rounds from taking) = cardinality($23::int[])
    and (select count(*) from placed) = cardinality($16::int[])
  ) as yes
), counted as (
  insert into hailong.tally as t
    (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, pile, responses, counts)
  select a.agency_id, a.round_id, a.questionnaire_id, a.respondent_group, a.channel, a.field, a.procedure_group, a.pile,
    a.responses, a.counts::int[]
  from unnest($6::int[], $7::int[], $8::int[], $9::smallint[], $10::smallint[], $11::smallint[], $12::smallint[],
    $13::smallint[], $14::int[], $15::text[]) with ordinality
    as a(agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, pile, responses, counts, no),
    complete
  order by a.no
  on conflict (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, pile) do update
    set responses = t.responses + excluded.responses,
      counts = array(select u.x + u.y from unnest(t.counts, excluded.counts) as u(x, y))
), detailed as (
  insert into hailong.response_detail (agency_id, response_id, numbers, assisted_by, serial)
  select d.agency_id, d.response_id, d.numbers, d.assisted_by, d.serial
  from jsonb_to_recordset($21::jsonb)
    as d(agency_id int, response_id uuid, numbers jsonb, assisted_by text, serial text)
), commented as (
  insert into hailong.open_comment (agency_id, round_id, questionnaire_id, received_on, item, comment)
  select m.agency_id, m.round_id, m.questionnaire_id, m.received_on, m.item, m.comment
  from jsonb_to_recordset($22::jsonb)
    as m(agency_id int, round_id int, questionnaire_id int, received_on date, item text, comment text)
)
select yes from complete`,
};

/** Raised by hailong.must_be. */
const NOT_AS_CLAIMED = 'HL001';

/** Whether the whole batch was stored, placed and counted; false: something was not as claimed, and nothing happened. */
export async function castBallots(
  db: IntakeDb,
  accepted: readonly CountedBallot[],
  claims: readonly CellClaim[],
): Promise<boolean> {
  const ordered = [...accepted].sort((a, b) => (a.ballot.responseId < b.ballot.responseId ? -1 : 1));
  const { additions, additionOf } = countBatch(ordered);
  const ballots = ordered.map(({ ballot }) => ballot);
  const values = [
    ...ballotColumns(ballots, additionOf),
    ...additionColumns(additions),
    ...claimColumns(claims),
    ...asides(ballots),
    ...roundColumns(ballots),
  ];
  try {
    await db.execute(CAST, values);
    return true;
  } catch (error) {
    if (sqlState(error) === NOT_AS_CLAIMED) return false;
    throw error;
  }
}

function ballotColumns(ballots: readonly Ballot[], additionOf: readonly number[]): string[] {
  return [
    plain(ballots.map(({ responseId }) => responseId)),
    plain(additionOf.map((at) => at + 1)),
    plain(ballots.map(({ receivedOn }) => receivedOn)),
    plain(ballots.map(({ flags }) => flags)),
    texts(ballots.map(({ filled }) => filled.sheet)),
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
    plain(additions.map(({ pile }) => pile)),
    plain(additions.map(({ responses }) => responses)),
    texts(additions.map(({ counts }) => plain(counts))),
  ];
}

/** The rounds of the batch, each once. */
function roundColumns(ballots: readonly Ballot[]): string[] {
  const owners = new Map(ballots.map(({ cell }) => [cell.roundId, cell.roundOwnerId]));
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

/** As JSON: few forms have any of it. */
function asides(ballots: readonly Ballot[]): string[] {
  return [JSON.stringify(ballots.flatMap(details)), JSON.stringify(ballots.flatMap(comments))];
}

function details({ responseId, cell, filled, assistedBy, serial }: Ballot) {
  if (filled.numbers.length === 0 && assistedBy === undefined && serial === undefined) return [];
  const numbers = filled.numbers.length
    ? Object.fromEntries(filled.numbers.map(({ item, value }) => [item, value]))
    : null;
  return [
    { agency_id: cell.agencyId, response_id: responseId, numbers, assisted_by: assistedBy ?? null, serial },
  ];
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

export interface SecondLook {
  /** Ids of those that are stored already. */
  readonly stored: ReadonlySet<string>;
  /** Ids of the rounds that take answers. */
  readonly openRounds: ReadonlySet<number>;
  readonly taken: ReadonlyMap<LimitedCell, number>;
}

/** What a batch should have known. */
export function lookAgain(db: IntakeDb, ballots: readonly Ballot[]): Promise<SecondLook> {
  const cells = [...new Set(ballots.flatMap(({ cell }) => cell.places))];
  const rounds = [...new Set(ballots.map(({ cell }) => cell.roundId))];
  return db.read(async (tx) => {
    const open = await tx.query<{ round_id: number }>(
      `select round_id from hailong.survey_round where round_id = any ($1) and state = 'open'`,
      [rounds],
    );
    const taken = await takenPlaces(tx, cells);
    return {
      stored: await storedIds(tx, ballots),
      openRounds: new Set(open.map((row) => row.round_id)),
      taken: new Map(cells.map((cell, at) => [cell, taken[at] ?? 0])),
    };
  });
}

/** Ids of those that are stored. */
export function storedAlready(db: IntakeDb, ballots: readonly Ballot[]): Promise<ReadonlySet<string>> {
  return db.read((tx) => storedIds(tx, ballots));
}

async function storedIds(tx: Transaction, ballots: readonly Ballot[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ response_id: string }>(
    `select response_id from hailong.survey_response
     join unnest($1::int[], $2::uuid[]) as k(agency_id, response_id) using (agency_id, response_id)`,
    [ballots.map(({ cell }) => cell.agencyId), ballots.map(({ responseId }) => responseId)],
  );
  return new Set(rows.map((row) => row.response_id));
}

/** Whether a form is stored already: what a retry after the round's end needs to know. */
export async function isStored(tx: Transaction, agencyId: number, responseId: string): Promise<boolean> {
  const rows = await tx.query(
    'select response_id from hailong.survey_response where agency_id = $1 and response_id = $2',
    [agencyId, responseId],
  );
  return rows.length > 0;
}

/** Whether the response is valid; undefined: the agency has none of that id. */
export async function standingOf(
  tx: Transaction,
  agencyCode: string,
  responseId: string,
): Promise<boolean | undefined> {
  const [row] = await tx.query<{ valid: boolean }>(
    `select r.valid from hailong.survey_response r join hailong.agency a using (agency_id)
     where a.code = $1 and r.response_id = $2`,
    [agencyCode, responseId],
  );
  return row?.valid;
}
