import type { Transaction } from '@hailong/database';
import type { StoredAddress } from '../../intake/domain/fielded-round';
import type { SealingOf } from './unsealed-forms';

/** Removal of forms of an agency in a round: of those that bear one of the bits, or absent, of those that are removed already. */
export interface RemovalOf extends SealingOf {
  readonly bits?: number;
}

/** Forms that are to be removed, or are: $3 the bits of their signs; null: those that are removed. */
const MARKED = `case when $3::int is null then removed else flags & $3::int <> 0 end`;

/** Address at which a block holds forms. */
export interface AddressOfBlock extends Omit<StoredAddress, 'agencyId'> {
  readonly blockNo: number;
  readonly questionnaireId: number;
}

/** Reads the addresses of the forms of every block of an agency in a round. */
export function addressesOfBlocks(
  tx: Transaction,
  { agencyId, roundId }: SealingOf,
): Promise<AddressOfBlock[]> {
  return tx.query<AddressOfBlock>(
    `select distinct block as "blockNo", questionnaire_id as "questionnaireId", respondent_group as "group", channel, field,
       procedure_group as "procedureGroup"
     from hailong.survey_response where agency_id = $1 and round_id = $2 and block > 0`,
    [agencyId, roundId],
  );
}

/** Equal sheets of a block by class, apart those of marked forms. */
export interface MarkedSheets {
  readonly formClass: number;
  readonly marked: boolean;
  readonly answers: string;
  readonly forms: number;
}

/** Reads the sheets of a block, with the marks of a removal. */
export function markedSheets(
  tx: Transaction,
  { agencyId, roundId, bits }: RemovalOf,
  blockNo: number,
): Promise<MarkedSheets[]> {
  return tx.query<MarkedSheets>(
    `select form_class as "formClass", ${MARKED} as marked, answers, count(*)::int as forms from hailong.survey_response
     where agency_id = $1 and round_id = $2 and block = $4 group by 1, 2, 3`,
    [agencyId, roundId, bits ?? null, blockNo],
  );
}

/** Sum of the answers in numbers of the marked forms of a class. */
export interface MarkedSum {
  readonly formClass: number;
  readonly item: string;
  readonly sum: number;
}

/** Reads the sums of the answers in numbers of the marked forms of a block. */
export function markedSums(
  tx: Transaction,
  { agencyId, roundId, bits }: RemovalOf,
  blockNo: number,
): Promise<MarkedSum[]> {
  return tx.query<MarkedSum>(
    `select form_class as "formClass", n.item, sum(n.value::numeric)::float8 as sum
     from hailong.survey_response join hailong.response_detail d using (agency_id, response_id)
     cross join lateral jsonb_each_text(d.numbers) as n(item, value)
     where agency_id = $1 and round_id = $2 and block = $4 and ${MARKED} group by 1, 2`,
    [agencyId, roundId, bits ?? null, blockNo],
  );
}

/** Forms of blocks, or outside every block those of a questionnaire and respondent group. */
export interface ToRemove {
  /** Numbers of the blocks; [0]: valid forms that no block holds. */
  readonly blocks: readonly number[];
  readonly questionnaireId: number;
  readonly group: number;
  /** Numbers in FORM_CLASSES. */
  readonly classes: readonly number[];
}

/** Forms removed of a class. */
export interface RemovedOfClass {
  readonly formClass: number;
  readonly forms: number;
}

/** Removes the forms that bear one of the bits. They stay stored and valid as they arrived. */
export function removeForms(
  tx: Transaction,
  { agencyId, roundId, bits = 0 }: RemovalOf,
  { blocks, questionnaireId, group, classes }: ToRemove,
): Promise<RemovedOfClass[]> {
  return tx.query<RemovedOfClass>(
    `with removed as (
       update hailong.survey_response set removed = true
       where agency_id = $1 and round_id = $2 and flags & $3 <> 0 and block = any($4) and questionnaire_id = $5
         and respondent_group = $6 and form_class = any($7::smallint[]) and valid and not surplus and not removed
       returning form_class
     ) select form_class as "formClass", count(*)::int as forms from removed group by 1`,
    [agencyId, roundId, bits, blocks, questionnaireId, group, classes],
  );
}
