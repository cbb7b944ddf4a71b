import type { Transaction } from '@hailong/database';
import { REPEAT_DIGEST } from '../../quality/persistence/repeat-digest';
import type { SealingOf } from './unsealed-forms';

/** Texts of a questionnaire of a round that may appear together: those of a block, or those that no block took. */
export interface WaitingTexts {
  readonly roundId: number;
  readonly questionnaireId: number;
  /** Block of their forms; 0: none. */
  readonly block: number;
}

/** Texts whose forms are sealed. */
export interface SealedTexts extends WaitingTexts {
  readonly texts: number;
}

/** Texts whose forms no block has taken, with the number of these forms by class; a form with three texts is one form. */
export interface UnsealedTexts extends WaitingTexts {
  readonly seen: number;
  readonly touched: number;
  readonly independent: number;
}

/** Text of a form, without its form. */
export interface WaitingText {
  readonly commentId: string;
  readonly item: string;
  readonly comment: string;
  /** Number of parts that were masked in it. */
  readonly masked: number;
  /** Sealed original; null: there is none. */
  readonly sealed: Buffer | null;
}

/** Texts of an agency that have not appeared yet. */
export interface TextsOfAgency {
  readonly sealed: readonly SealedTexts[];
  readonly unsealed: readonly UnsealedTexts[];
}

/** Counts the texts of an agency that have not appeared yet, in all rounds or one. */
export async function textsOfAgency(
  tx: Transaction,
  agencyId: number,
  roundId?: number,
): Promise<TextsOfAgency> {
  const rows = await tx.query<SealedTexts & UnsealedTexts>(
    `select round_id as "roundId", questionnaire_id as "questionnaireId", block,
       (count(*) filter (where response_id is null))::int as texts,
       (count(distinct response_id) filter (where form_class = 1))::int as seen,
       (count(distinct response_id) filter (where form_class = 2))::int as touched,
       (count(distinct response_id) filter (where form_class = 3))::int as independent
     from hailong.open_comment
     where agency_id = $1 and comment is not null and ($2::int is null or round_id = $2)
     group by 1, 2, 3 order by 1, 3, 2`,
    [agencyId, roundId ?? null],
  );
  return {
    sealed: rows.filter(({ texts }) => texts > 0),
    unsealed: rows.filter(({ block }) => block === 0),
  };
}

/**
 * Takes the next of the waiting texts out of the store, in the order of their random ids; their empty rows stay.
 *
 * @param classes numbers in FORM_CLASSES
 */
export async function takeWaitingTexts(
  tx: Transaction,
  agencyId: number,
  { roundId, questionnaireId, block }: WaitingTexts,
  classes: readonly number[],
  limit: number,
): Promise<readonly WaitingText[]> {
  const taken = await tx.query<WaitingText>(
    `select comment_id as "commentId", item, comment, masked, sealed from hailong.open_comment
     where agency_id = $1 and round_id = $2 and questionnaire_id = $3 and block = $4 and comment is not null
       and form_class = any($5::smallint[]) order by comment_id limit $6`,
    [agencyId, roundId, questionnaireId, block, classes, limit],
  );
  await tx.query(
    `update hailong.open_comment set repeat_digest = ${REPEAT_DIGEST}, comment = null, item = null, response_id = null,
       form_class = null, block = 0, masked = 0, sealed = null, original_destroyed = false
     where agency_id = $1 and comment_id = any ($2::uuid[])`,
    [agencyId, taken.map(({ commentId }) => commentId)],
  );
  return taken;
}

/** Forgets which forms of a sealed block the texts are of. */
export async function forgetForms(
  tx: Transaction,
  { agencyId, roundId }: SealingOf,
  blockNo: number,
): Promise<void> {
  await tx.query(
    `update hailong.open_comment set response_id = null
     where agency_id = $1 and round_id = $2 and block = $3 and comment is not null`,
    [agencyId, roundId, blockNo],
  );
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
