import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { RoundRecord, RoundSpan } from '../domain/round-record';
import { ServiceWindow, SurveyRound, referenceWindow } from '../domain/survey-round';

const COLUMNS = `agency_id as "agencyId", round_id as "roundId", plan_id as "planId", code, state, document,
  opened_on as "openedOn", closed_on as "closedOn", removal_on as "removalOn"`;

/** Reads rounds by id, in no order: all but the drafts of others. */
export function roundsById(tx: Transaction, ids: readonly number[]): Promise<RoundRecord[]> {
  return tx.query(`select ${COLUMNS} from hailong.survey_round where round_id = any ($1)`, [ids]);
}

/**
 * The round of that code that the door may see. Two owners may use one code: an open round comes before others, a
 * round that another agency runs over the participant before that of the participant, a newer before an older.
 *
 * @param participantId only among the rounds in which this agency takes part
 */
export async function roundByCode(
  tx: Transaction,
  code: string,
  participantId?: number,
): Promise<RoundRecord | undefined> {
  const [row] = await tx.query<RoundRecord>(
    `select ${COLUMNS} from hailong.survey_round
     where code = $1 and ($2::jsonb is null or document -> 'participants' @> $2)
     order by state = 'open' desc, agency_id is distinct from $3 desc, round_id desc limit 1`,
    [code, asParticipant(participantId), participantId ?? null],
  );
  return row;
}

/** Order of the rounds of a code: that of the reader, then one in which the reader takes part, an open one, the newest. */
const FOR_READER = `order by agency_id is not distinct from $1::integer desc,
  coalesce(document -> 'participants' @> $2::jsonb, false) desc, state = 'open' desc, round_id desc`;

/** Finds, of the rounds of that code that the door may see, the first for this reader. */
export async function roundIdByCode(
  tx: Transaction,
  code: string,
  readerId: number | undefined,
): Promise<number | undefined> {
  const [row] = await tx.query<{ roundId: number }>(
    `select round_id as "roundId" from hailong.survey_round where code = $3 ${FOR_READER} limit 1`,
    [readerId ?? null, asParticipant(readerId), code],
  );
  return row?.roundId;
}

/** Rounds of these ids or codes that the door may see, those of one code in the order for this reader. */
export function roundsNamed(
  tx: Transaction,
  readerId: number,
  { ids, codes }: { readonly ids: readonly number[]; readonly codes: readonly string[] },
): Promise<RoundRecord[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.survey_round where round_id = any ($3) or code = any ($4) ${FOR_READER}`,
    [readerId, asParticipant(readerId), ids, codes],
  );
}

function asParticipant(agencyId: number | undefined): string | null {
  return agencyId === undefined ? null : JSON.stringify([{ agencyId }]);
}

/** An owner's rounds, newest first; `beforeId` null begins with the newest. */
export function roundPage(
  tx: Transaction,
  agencyId: number,
  beforeId: number | null,
  limit: number,
): Promise<RoundRecord[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.survey_round
     where agency_id = $1 and ($2::integer is null or round_id < $2)
     order by round_id desc limit $3`,
    [agencyId, beforeId, limit],
  );
}

export interface AnnouncedPage {
  /** Null begins with the newest. */
  readonly beforeId: number | null;
  readonly limit: number;
  /** Reads only rounds in which this agency takes part. */
  readonly participantId?: number;
}

/** Rounds of all owners that are no drafts, newest first. */
export function announcedPage(tx: Transaction, page: AnnouncedPage): Promise<RoundRecord[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.survey_round
     where state <> 'draft' and ($1::integer is null or round_id < $1)
       and ($2::jsonb is null or document -> 'participants' @> $2)
     order by round_id desc limit $3`,
    [page.beforeId, asParticipant(page.participantId), page.limit],
  );
}

/** Every round that takes answers, oldest first. */
export function openRounds(tx: Transaction): Promise<RoundRecord[]> {
  return tx.query(`select ${COLUMNS} from hailong.survey_round where state = 'open' order by round_id`);
}

/** Every round that is no draft, oldest first. */
export function announcedRounds(tx: Transaction): Promise<RoundRecord[]> {
  return tx.query(`select ${COLUMNS} from hailong.survey_round where state <> 'draft' order by round_id`);
}

/** Every round that is no draft and whose last day of service, as in {@link referenceWindow}, lies between two days, oldest first. */
export function roundsOfPeriod(
  tx: Transaction,
  { from, to }: { readonly from: CalendarDay; readonly to: CalendarDay },
): Promise<RoundRecord[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.survey_round
     where state <> 'draft'
       and coalesce(document -> 'service' ->> 'to', concat(document ->> 'year', '-12-31')) between $1 and $2
     order by round_id`,
    [from, to],
  );
}

/** Finds those of the rounds that take answers. */
export async function openAmong(tx: Transaction, roundIds: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await tx.query<{ id: number }>(
    `select round_id as id from hailong.survey_round where round_id = any ($1) and state = 'open'`,
    [roundIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The owner's rounds of these codes, in no order. */
export function ownRoundsByCode(
  tx: Transaction,
  agencyId: number,
  codes: readonly string[],
): Promise<RoundRecord[]> {
  return tx.query(`select ${COLUMNS} from hailong.survey_round where agency_id = $1 and code = any ($2)`, [
    agencyId,
    codes,
  ]);
}

/** Stores a new draft under the code in its document, which must be free: look while holding the lock. */
export async function insertRound(
  tx: Transaction,
  agencyId: number,
  planId: number,
  document: SurveyRound,
): Promise<RoundRecord> {
  const [row] = await tx.query<RoundRecord>(
    `insert into hailong.survey_round (agency_id, plan_id, code, state, document) values ($1, $2, $3, 'draft', $4)
     returning ${COLUMNS}`,
    [agencyId, planId, document.code, JSON.stringify(document)],
  );
  if (!row) throw new Error('a round changed without the lock: take lockSurveys first');
  return row;
}

/** A round with another state or document; its code and plan stay. */
export async function replaceRound(
  tx: Transaction,
  round: Omit<RoundRecord, 'planId' | 'code'>,
): Promise<RoundRecord> {
  const [row] = await tx.query<RoundRecord>(
    `update hailong.survey_round set state = $3, document = $4, opened_on = $5, closed_on = $6, removal_on = $7
     where agency_id = $1 and round_id = $2 returning ${COLUMNS}`,
    [
      ...[round.agencyId, round.roundId, round.state, JSON.stringify(round.document)],
      ...[round.openedOn ?? null, round.closedOn ?? null, round.removalOn ?? null],
    ],
  );
  if (!row) throw new Error('a round changed without the lock: take lockSurveys first');
  return row;
}

const SPANS = `
select round_id as "roundId", state, (document -> 'year')::int as year, document -> 'service' as service,
  array(select (p -> 'agencyId')::int from jsonb_array_elements(document -> 'participants') p) as participants
from hailong.survey_round`;

/** The rounds that the door may see and in which the agency takes part, in no order. */
export async function roundSpansOf(tx: Transaction, participantId: number): Promise<RoundSpan[]> {
  return (
    await tx.query<SpanRow>(`${SPANS} where document -> 'participants' @> $1`, [asParticipant(participantId)])
  ).map(spanOf);
}

/** The drafts of an owner, in no order. Only its own door sees them. */
export async function draftSpansOf(tx: Transaction, ownerId: number): Promise<RoundSpan[]> {
  return (await tx.query<SpanRow>(`${SPANS} where agency_id = $1 and state = 'draft'`, [ownerId])).map(
    spanOf,
  );
}

type SpanRow = Omit<RoundSpan, 'window'> & { readonly year: number; readonly service: ServiceWindow | null };

function spanOf({ year, service, ...span }: SpanRow): RoundSpan {
  return { ...span, window: referenceWindow({ year, service: service ?? undefined }) };
}
