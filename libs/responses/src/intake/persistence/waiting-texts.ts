import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { REPEAT_DIGEST } from '../../quality/persistence/repeat-digest';

/** Texts that may appear together: those of a questionnaire of a round, typed in by operators or sent by respondents. */
export interface WaitingTexts {
  readonly roundId: number;
  readonly questionnaireId: number;
  /** True: an operator typed their forms in and has seen them; false: the respondents sent them. */
  readonly seen: boolean;
}

/** Waiting texts with their number and that of their forms; a form with three texts is one form. */
export interface CountedTexts extends WaitingTexts {
  readonly texts: number;
  readonly forms: number;
}

/** Text of a form, without its form and its day. */
export interface WaitingText {
  readonly commentId: string;
  readonly item: string;
  readonly comment: string;
  /** Number of parts that were masked in it. */
  readonly masked: number;
  /** Sealed original; null: there is none. */
  readonly sealed: Buffer | null;
}

/** Counts the texts of an agency that wait, in all rounds or one, of forms received on a day or before. */
export function waitingTexts(
  tx: Transaction,
  agencyId: number,
  receivedUntil: CalendarDay,
  roundId?: number,
): Promise<CountedTexts[]> {
  return tx.query(
    `select round_id as "roundId", questionnaire_id as "questionnaireId", seen, count(*)::int as texts,
       count(distinct form_tag)::int as forms
     from hailong.open_comment
     where agency_id = $1 and comment is not null and received_on <= $2 and ($3::int is null or round_id = $3)
     group by round_id, questionnaire_id, seen order by round_id, questionnaire_id, seen`,
    [agencyId, receivedUntil, roundId ?? null],
  );
}

/** Takes the next of the waiting texts out of the store, in the order of their random ids; their empty rows stay. */
export async function takeWaitingTexts(
  tx: Transaction,
  agencyId: number,
  { roundId, questionnaireId, seen }: WaitingTexts,
  receivedUntil: CalendarDay,
  limit: number,
): Promise<readonly WaitingText[]> {
  const taken = await tx.query<WaitingText>(
    `select comment_id as "commentId", item, comment, masked, sealed from hailong.open_comment
     where agency_id = $1 and round_id = $2 and questionnaire_id = $3 and seen = $4 and comment is not null
       and received_on <= $5 order by comment_id limit $6`,
    [agencyId, roundId, questionnaireId, seen, receivedUntil, limit],
  );
  await tx.query(
    `update hailong.open_comment set repeat_digest = ${REPEAT_DIGEST},
       comment = null, item = null, received_on = null, form_tag = null, masked = 0, sealed = null, original_destroyed = false
     where agency_id = $1 and comment_id = any ($2::uuid[])`,
    [agencyId, taken.map(({ commentId }) => commentId)],
  );
  return taken;
}

/** Destroys the originals of waiting texts of a round; the masked texts stay. Returns their number. */
export async function destroyWaitingOriginals(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<number> {
  const rows = await tx.query(
    `update hailong.open_comment set sealed = null, original_destroyed = true
     where agency_id = $1 and round_id = $2 and sealed is not null returning 1`,
    [agencyId, roundId],
  );
  return rows.length;
}
