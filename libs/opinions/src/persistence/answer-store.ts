import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';

/** An answer that an agency publishes, in words of its own. */
export interface NewAnswer {
  readonly roundId: number;
  /** Summary of the opinions that are answered. */
  readonly summary: string;
  readonly answer: string;
  /** Text of a person that the agency chose to show; null: none. */
  readonly quotation: string | null;
  readonly publishedOn: CalendarDay;
}

export interface PublishedAnswer extends NewAnswer {
  readonly agencyId: number;
  readonly answerId: string;
}

const COLUMNS = `agency_id as "agencyId", answer_id as "answerId", round_id as "roundId", summary, answer, quotation,
  published_on as "publishedOn"`;

export async function insertAnswer(
  tx: Transaction,
  agencyId: number,
  { roundId, summary, answer, quotation, publishedOn }: NewAnswer,
): Promise<PublishedAnswer> {
  const [row] = await tx.query<PublishedAnswer>(
    `insert into hailong.published_answer (agency_id, round_id, summary, answer, quotation, published_on)
     values ($1, $2, $3, $4, $5, $6) returning ${COLUMNS}`,
    [agencyId, roundId, summary, answer, quotation, publishedOn],
  );
  return row as PublishedAnswer;
}

/** Withdraws an answer; undefined where the agency has none of this id that is published. */
export async function withdrawAnswer(
  tx: Transaction,
  agencyId: number,
  answerId: string,
  on: CalendarDay,
): Promise<PublishedAnswer | undefined> {
  const [row] = await tx.query<PublishedAnswer>(
    `update hailong.published_answer set withdrawn_on = $3
     where agency_id = $1 and answer_id = $2 and withdrawn_on is null returning ${COLUMNS}`,
    [agencyId, answerId, on],
  );
  return row;
}

/** Position in the list of answers: the newest first. */
export interface AnswerPosition {
  readonly publishedOn: CalendarDay;
  readonly answerId: string;
}

/** Reads a page of the answers of an agency that are not withdrawn, in all rounds or one. */
export function answerPage(
  tx: Transaction,
  { agencyId, roundId }: { readonly agencyId: number; readonly roundId?: number },
  { after, limit }: { readonly after?: AnswerPosition; readonly limit: number },
): Promise<PublishedAnswer[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.published_answer
     where agency_id = $1 and ($2::int is null or round_id = $2) and withdrawn_on is null
       and ($3::date is null or (published_on, answer_id) < ($3, $4::uuid))
     order by published_on desc, answer_id desc limit $5`,
    [agencyId, roundId ?? null, after?.publishedOn ?? null, after?.answerId ?? null, limit],
  );
}
