import { Transaction, VIETNAMESE_ORDER } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { NumberSums } from '../domain/hold-back';
import { RestPart, UnitRest } from '../domain/unit-groups';
import { Sealed } from './block-store';

/** Block that shows in the group of its unit alone. */
export interface BlockOfGroup extends UnitRest {
  readonly blockNo: number;
}

/** Keeps a sealed block for the group of its unit: it is never shown by itself. */
export async function keepForGroup(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  blockNo: number,
): Promise<void> {
  await tx.query(
    'update hailong.block set state = 4 where agency_id = $1 and round_id = $2 and block_no = $3 and state = 2',
    [agencyId, roundId, blockNo],
  );
}

/** Reads the blocks of a unit that are kept for its group. */
export async function blocksOfGroup(tx: Transaction, { agencyId, roundId }: Sealed): Promise<BlockOfGroup[]> {
  const rows = await tx.query<RestPart & UnitRest['forms'] & { blockNo: number }>(
    `select block_no as "blockNo", questionnaire_id as "questionnaireId", respondent_group as "group", seen, touched, independent
     from hailong.block where agency_id = $1 and round_id = $2 and state = 4 order by block_no`,
    [agencyId, roundId],
  );
  return rows.map(({ seen, touched, independent, ...block }) => ({
    ...block,
    forms: { seen, touched, independent },
  }));
}

/** Figure of the joined rest of a group of units. */
export interface GroupFigure extends RestPart {
  readonly unitGroup: string;
  readonly responses: number;
  readonly counts: readonly number[];
  readonly sums: NumberSums;
}

/** Shows the joined rest of a group, for good. */
export async function showGroup(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  { unitGroup, questionnaireId, group, responses, counts, sums }: GroupFigure,
  on: CalendarDay,
): Promise<void> {
  await tx.query(
    `insert into hailong.unit_group_tally
       (agency_id, round_id, unit_group, questionnaire_id, respondent_group, responses, counts, sums, shown_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [...[agencyId, roundId, unitGroup, questionnaireId, group, responses, counts, JSON.stringify(sums), on]],
  );
}

const FIGURES = `select round_id as "roundId", unit_group as "unitGroup", questionnaire_id as "questionnaireId",
  respondent_group as "group", responses, counts, sums, shown_on as "sealedOn" from hailong.unit_group_tally`;

/** Joined rest of a group of units, as people see it. */
export interface ShownGroup extends GroupFigure {
  readonly roundId: number;
  /** Day on which it was sealed, which is that of the final. */
  readonly sealedOn: CalendarDay;
}

/** Reads the figures of the groups of a round that the door may see. */
export function shownGroups(tx: Transaction, roundId: number): Promise<ShownGroup[]> {
  return tx.query<ShownGroup>(
    `${FIGURES} where round_id = $1 order by unit_group collate ${VIETNAMESE_ORDER}`,
    [roundId],
  );
}

/** Reads the figures of the groups in all rounds that an agency runs. */
export function groupsOfOwner(tx: Transaction, agencyId: number): Promise<ShownGroup[]> {
  return tx.query<ShownGroup>(`${FIGURES} where agency_id = $1`, [agencyId]);
}
