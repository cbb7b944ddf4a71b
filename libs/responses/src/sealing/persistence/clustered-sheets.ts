import type { Transaction } from '@hailong/database';
import type { SealingOf } from './unsealed-forms';

/** Equal sheets of a cluster; null: forms of no cluster. */
export interface SheetsOfCluster {
  readonly cluster: number | null;
  readonly answers: string;
  readonly forms: number;
}

/** Reads the sheets of blocks by cluster, without those of removed forms. None where no form of the blocks has a cluster. */
export function clusteredSheets(
  tx: Transaction,
  { agencyId, roundId }: SealingOf,
  blocks: readonly number[],
): Promise<SheetsOfCluster[]> {
  return tx.query<SheetsOfCluster>(
    `with of_blocks as not materialized (
       select cluster, answers from hailong.survey_response left join hailong.response_detail using (agency_id, response_id)
       where agency_id = $1 and round_id = $2 and block = any($3) and not removed
     )
     select cluster, answers, count(*)::int as forms from of_blocks
     where exists (select from of_blocks where cluster is not null) group by 1, 2`,
    [agencyId, roundId, blocks],
  );
}
