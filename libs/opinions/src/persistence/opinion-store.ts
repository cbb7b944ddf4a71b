import type { Transaction } from '@hailong/database';
import { CalendarDay, containing } from '@hailong/kernel';

/** A text that has appeared, as it is stored. */
export interface OpinionRow {
  readonly opinionId: string;
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly item: string;
  readonly comment: string;
  /** Number of parts that were masked in the text. */
  readonly masked: number;
  readonly appearedOn: CalendarDay;
  readonly dueOn: CalendarDay;
  /** Number in OPINION_STATES. */
  readonly state: number;
  /** Unit or person in charge. */
  readonly assignee: string | null;
  readonly code: string | null;
  readonly closedOn: CalendarDay | null;
  readonly answerId: string | null;
}

const COLUMNS = `opinion_id as "opinionId", round_id as "roundId", questionnaire_id as "questionnaireId", item, comment, masked,
  appeared_on as "appearedOn", due_on as "dueOn", state, assignee, code, closed_on as "closedOn", answer_id as "answerId"`;

/** Terms that the opinions of a list meet; an absent one is met by all. */
export interface OpinionFilter {
  readonly roundId?: number;
  readonly questionnaireId?: number;
  readonly item?: string;
  /** Number in OPINION_STATES. */
  readonly state?: number;
  readonly code?: string;
  /** True: only opinions without a code. */
  readonly uncoded?: boolean;
  /** Day before which the deadlines lie: only opinions whose deadline is before this day and of which something is due. */
  readonly overdueOn?: CalendarDay;
  /** Folded words, each of which the text contains. */
  readonly words: readonly string[];
}

/** Position in the order of a list: the earliest deadline first, those of one day by their random ids. */
export interface OpinionPosition {
  readonly dueOn: CalendarDay;
  readonly opinionId: string;
}

export interface OpinionPage {
  readonly after?: OpinionPosition;
  readonly limit: number;
}

/** Reads a page of the opinions of an agency. */
export function opinionPage(
  tx: Transaction,
  agencyId: number,
  filter: OpinionFilter,
  { after, limit }: OpinionPage,
): Promise<OpinionRow[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.opinion
     where agency_id = $1 and ($2::int is null or round_id = $2) and ($3::int is null or questionnaire_id = $3)
       and ($4::text is null or item = $4) and ($5::smallint is null or state = $5)
       and ($6::text is null or code = $6) and (not $7::boolean or code is null)
       and ($8::date is null or closed_on is null and due_on < $8)
       and folded like all ($9::text[])
       and ($10::date is null or (due_on, opinion_id) > ($10, $11::uuid))
     order by due_on, opinion_id limit $12`,
    [
      ...[agencyId, filter.roundId ?? null, filter.questionnaireId ?? null, filter.item ?? null],
      ...[filter.state ?? null, filter.code ?? null, filter.uncoded === true, filter.overdueOn ?? null],
      filter.words.map(containing),
      ...[after?.dueOn ?? null, after?.opinionId ?? null, limit],
    ],
  );
}

/** Reads opinions of an agency by id, in no order. */
export function opinionsById(
  tx: Transaction,
  agencyId: number,
  ids: readonly string[],
): Promise<OpinionRow[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.opinion where agency_id = $1 and opinion_id = any ($2::uuid[])`,
    [agencyId, ids],
  );
}

/** Reads opinions of an agency by id, locked until the transaction ends; in the order of the ids. */
export function lockOpinions(
  tx: Transaction,
  agencyId: number,
  ids: readonly string[],
): Promise<OpinionRow[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.opinion where agency_id = $1 and opinion_id = any ($2::uuid[])
     order by opinion_id for update`,
    [agencyId, ids],
  );
}

/** Change of the opinions that take a step together. */
export interface OpinionChange {
  /** Number in OPINION_STATES. */
  readonly state: number;
  /** Absent: stays. */
  readonly assignee?: string;
  /** Day of closing, which an opinion closed before keeps; null: something is due. */
  readonly closedOn: CalendarDay | null;
  readonly answerId: string | null;
}

export async function changeOpinions(
  tx: Transaction,
  agencyId: number,
  ids: readonly string[],
  { state, assignee, closedOn, answerId }: OpinionChange,
): Promise<void> {
  await tx.query(
    `update hailong.opinion set state = $3, assignee = coalesce($4, assignee),
       closed_on = case when $5::date is not null then coalesce(closed_on, $5::date) end, answer_id = $6
     where agency_id = $1 and opinion_id = any ($2::uuid[])`,
    [agencyId, ids, state, assignee ?? null, closedOn, answerId],
  );
}

/** Sorts opinions into a code; null: into none. */
export async function recodeOpinions(
  tx: Transaction,
  agencyId: number,
  ids: readonly string[],
  code: string | null,
): Promise<void> {
  await tx.query(
    `update hailong.opinion set code = $3 where agency_id = $1 and opinion_id = any ($2::uuid[])`,
    [agencyId, ids, code],
  );
}

/** Ids of the opinions that an answer was published for. */
export async function opinionsOfAnswer(
  tx: Transaction,
  agencyId: number,
  answerId: string,
): Promise<readonly string[]> {
  const rows = await tx.query<{ opinionId: string }>(
    `select opinion_id as "opinionId" from hailong.opinion where agency_id = $1 and answer_id = $2`,
    [agencyId, answerId],
  );
  return rows.map(({ opinionId }) => opinionId);
}
