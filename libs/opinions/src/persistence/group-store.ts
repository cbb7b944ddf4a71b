import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';

/** Texts of a questionnaire of a round that appear together. */
export interface OpinionGroup {
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly groupNo: number;
  readonly appearedOn: CalendarDay;
  readonly dueOn: CalendarDay;
}

/** Number of the next group of an agency, round and questionnaire, from 1. */
export async function nextGroupNo(
  tx: Transaction,
  agencyId: number,
  { roundId, questionnaireId }: Pick<OpinionGroup, 'roundId' | 'questionnaireId'>,
): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    `select coalesce(max(group_no), 0) + 1 as next from hailong.opinion
     where agency_id = $1 and round_id = $2 and questionnaire_id = $3`,
    [agencyId, roundId, questionnaireId],
  );
  return row?.next ?? 1;
}

/** Text that appears: as its readers see it, and folded for search. */
export interface AppearingText {
  readonly item: string;
  readonly comment: string;
  readonly folded: string;
  /** Number of parts that were masked in it. */
  readonly masked: number;
  /** Sealed original; null: there is none. */
  readonly sealed: Buffer | null;
}

/** Stores texts as opinions of a group, each under a random id of its own. */
export async function insertOpinions(
  tx: Transaction,
  agencyId: number,
  { roundId, questionnaireId, groupNo, appearedOn, dueOn }: OpinionGroup,
  texts: readonly AppearingText[],
): Promise<void> {
  await tx.query(
    `insert into hailong.opinion
       (agency_id, round_id, questionnaire_id, group_no, appeared_on, due_on, item, comment, folded, masked, sealed)
     select $1, $2, $3, $4, $5, $6, t.item, t.comment, t.folded, t.masked, t.sealed
     from unnest($7::text[], $8::text[], $9::text[], $10::smallint[], $11::bytea[]) as t(item, comment, folded, masked, sealed)
     returning 1`,
    [
      ...[agencyId, roundId, questionnaireId, groupNo, appearedOn, dueOn],
      texts.map(({ item }) => item),
      texts.map(({ comment }) => comment),
      texts.map(({ folded }) => folded),
      texts.map(({ masked }) => masked),
      texts.map(({ sealed }) => sealed),
    ],
  );
}
