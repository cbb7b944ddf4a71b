import type { Transaction } from '@hailong/database';

/** Item of a questionnaire whose texts are sorted into codes. */
export interface CodedItem {
  readonly questionnaireId: number;
  readonly item: string;
}

/** A code: a group into which an agency sorts the texts of an item by hand. */
export interface CodeRow extends CodedItem {
  readonly code: string;
  readonly label: string;
}

/** Stores a code, or another label of it. Returns the label of before; undefined: the code is new. */
export async function saveCode(
  tx: Transaction,
  agencyId: number,
  { questionnaireId, item, code, label }: CodeRow,
): Promise<string | undefined> {
  const key = [agencyId, questionnaireId, item, code];
  const [before] = await tx.query<{ label: string }>(
    `select label from hailong.opinion_code
     where agency_id = $1 and questionnaire_id = $2 and item = $3 and code = $4`,
    key,
  );
  await tx.query(
    `insert into hailong.opinion_code (agency_id, questionnaire_id, item, code, label) values ($1, $2, $3, $4, $5)
     on conflict (agency_id, questionnaire_id, item, code) do update set label = excluded.label`,
    [...key, label],
  );
  return before?.label;
}

/** Lists the codes of an item by code. */
export function codesOf(
  tx: Transaction,
  agencyId: number,
  { questionnaireId, item }: CodedItem,
): Promise<CodeRow[]> {
  return tx.query(
    `select questionnaire_id as "questionnaireId", item, code, label from hailong.opinion_code
     where agency_id = $1 and questionnaire_id = $2 and item = $3 order by code`,
    [agencyId, questionnaireId, item],
  );
}

/** Items of these that have the code. */
export function itemsWithCode(
  tx: Transaction,
  agencyId: number,
  code: string,
  items: readonly CodedItem[],
): Promise<CodedItem[]> {
  return tx.query(
    `select questionnaire_id as "questionnaireId", item from hailong.opinion_code
     where agency_id = $1 and code = $2
       and (questionnaire_id, item) in (select * from unnest($3::int[], $4::text[]))`,
    [agencyId, code, items.map(({ questionnaireId }) => questionnaireId), items.map(({ item }) => item)],
  );
}

/** Number of the texts with a code; null: without any. */
export interface CodeCount {
  readonly code: string | null;
  readonly texts: number;
}

/** Counts the texts of an item in a round by code. */
export function codeCounts(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  { questionnaireId, item }: CodedItem,
): Promise<CodeCount[]> {
  return tx.query(
    `select code, count(*)::int as texts from hailong.opinion
     where agency_id = $1 and round_id = $2 and questionnaire_id = $3 and item = $4 group by code`,
    [agencyId, roundId, questionnaireId, item],
  );
}
