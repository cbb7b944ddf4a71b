import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import type { StoredAddress } from '../../intake/domain/fielded-round';

/** Forms of an agency in a round that wait for a block: valid, within every exact cell, in none yet, not removed. */
export interface UnsealedForms extends Omit<StoredAddress, 'agencyId'> {
  readonly questionnaireId: number;
  /** Number in FORM_CLASSES. */
  readonly formClass: number;
  readonly forms: number;
}

/** Round at an agency, and the day before which forms were received that are sealed now; absent: all of them. */
export interface SealingOf {
  readonly agencyId: number;
  readonly roundId: number;
  readonly receivedBefore?: CalendarDay;
}

const WAITING = `agency_id = $1 and round_id = $2 and ($3::date is null or received_on < $3) and block = 0 and valid and not surplus and not removed`;

/** Counts the waiting forms by address and class. */
export function countUnsealed(
  tx: Transaction,
  { agencyId, roundId, receivedBefore }: SealingOf,
): Promise<UnsealedForms[]> {
  return tx.query<UnsealedForms>(
    `select questionnaire_id as "questionnaireId", respondent_group as "group", channel, field,
       procedure_group as "procedureGroup", form_class as "formClass", count(*)::int as forms
     from hailong.survey_response where ${WAITING} group by 1, 2, 3, 4, 5, 6`,
    [agencyId, roundId, receivedBefore ?? null],
  );
}

/** Forms to move: positions below zero are not told apart. */
export interface Chosen {
  readonly questionnaireId: number;
  readonly group: number;
  readonly channel: number;
  readonly field: number;
  readonly procedureGroup: number;
  /** Numbers in FORM_CLASSES. */
  readonly classes: readonly number[];
}

/*
 * Replaces the rows of the chosen forms and of their texts, in random order and under the same keys, so that neither their place in the table nor
 * the transaction that wrote them tells when they came, once the old versions are gone. Locked in the order of keys, as
 * everywhere.
 */
const MOVE = `
with chosen as (
  select response_id from (
    select response_id from hailong.survey_response
    where ${WAITING} and questionnaire_id = $4 and respondent_group = $5 and ($6::int < 0 or channel = $6)
      and ($7::int < 0 or field = $7) and ($8::int < 0 or procedure_group = $8) and form_class = any($9::smallint[])
    order by random() limit $11
  ) picked order by response_id
), locked as materialized (
  select response_id from hailong.survey_response
  where agency_id = $1 and response_id in (select response_id from chosen) and block = 0 and valid and not surplus
  order by response_id for update
), taken as (
  delete from hailong.survey_response where agency_id = $1 and response_id in (select response_id from locked) returning *
), detailed as (
  delete from hailong.response_detail where agency_id = $1 and response_id in (select response_id from locked) returning *
), placed as (
  insert into hailong.survey_response (response_id, agency_id, round_id, questionnaire_id, received_on, respondent_group,
    channel, field, procedure_group, flags, valid, surplus, answers, form_class, block)
  select response_id, agency_id, round_id, questionnaire_id, received_on, respondent_group, channel, field, procedure_group,
    flags, valid, surplus, answers, form_class, $10 from taken order by random()
  returning 1
), described as (
  insert into hailong.response_detail select * from detailed order by random() returning 1
), written as (
  delete from hailong.open_comment where agency_id = $1 and round_id = $2 and block = 0 and comment is not null
    and response_id in (select response_id from locked) returning *
), worded as (
  insert into hailong.open_comment (agency_id, comment_id, round_id, questionnaire_id, item, comment, response_id, form_class,
    block, masked, sealed, original_destroyed)
  select agency_id, comment_id, round_id, questionnaire_id, item, comment, response_id, form_class, $10, masked, sealed,
    original_destroyed from written order by random()
  returning 1
)
select count(*)::int as moved from placed`;

/**
 * Moves waiting forms into a block.
 *
 * @param most forms of this transaction
 * @returns the forms moved
 */
export async function moveIntoBlock(
  tx: Transaction,
  { agencyId, roundId, receivedBefore }: SealingOf,
  { questionnaireId, group, channel, field, procedureGroup, classes }: Chosen,
  { blockNo, most }: { readonly blockNo: number; readonly most: number },
): Promise<number> {
  const [row] = await tx.query<{ moved: number }>(MOVE, [
    ...[agencyId, roundId, receivedBefore ?? null, questionnaireId, group, channel, field, procedureGroup],
    ...[classes, blockNo, most],
  ]);
  return row?.moved ?? 0;
}

/** Gives the forms of a block that did not fill back to the waiting ones, with their texts. */
export async function giveBack(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  blockNo: number,
): Promise<void> {
  await tx.query(
    'update hailong.survey_response set block = 0 where agency_id = $1 and round_id = $2 and block = $3',
    [agencyId, roundId, blockNo],
  );
  await tx.query(
    `update hailong.open_comment set block = 0
     where agency_id = $1 and round_id = $2 and block = $3 and comment is not null`,
    [agencyId, roundId, blockNo],
  );
}

/** Equal sheets of a block by class. */
export interface SealedSheets {
  readonly formClass: number;
  readonly answers: string;
  readonly forms: number;
}

/** Reads the sheets of a block, equal ones once. */
export function sheetsOfBlock(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  blockNo: number,
): Promise<SealedSheets[]> {
  return tx.query<SealedSheets>(
    `select form_class as "formClass", answers, count(*)::int as forms from hailong.survey_response
     where agency_id = $1 and round_id = $2 and block = $3 group by 1, 2`,
    [agencyId, roundId, blockNo],
  );
}

/** Reads the sums of the answers in numbers of a block, by item. */
export async function numberSumsOfBlock(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  blockNo: number,
): Promise<Readonly<Record<string, number>>> {
  const rows = await tx.query<{ item: string; sum: number }>(
    `select n.item, sum(n.value::numeric)::float8 as sum
     from hailong.survey_response r
     join hailong.response_detail d on d.agency_id = r.agency_id and d.response_id = r.response_id
     cross join lateral jsonb_each_text(d.numbers) as n(item, value)
     where r.agency_id = $1 and r.round_id = $2 and r.block = $3 group by 1`,
    [agencyId, roundId, blockNo],
  );
  return Object.fromEntries(rows.map(({ item, sum }) => [item, sum]));
}
