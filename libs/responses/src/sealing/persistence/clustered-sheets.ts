import type { Transaction } from '@hailong/database';

/** Block of an agency, whose numbers count within a round. */
export interface BlockOfAgency {
  readonly roundId: number;
  readonly blockNo: number;
}

/** Equal sheets of a cluster in a block; null: forms of no cluster. */
export interface SheetsOfCluster extends BlockOfAgency {
  readonly cluster: number | null;
  readonly answers: string;
  readonly forms: number;
}

/**
 * Reads the sheets of blocks of an agency by cluster, without those of removed forms. None where no form of the blocks has a cluster, which
 * is looked up among the few forms with a detail.
 */
export function clusteredSheets(
  tx: Transaction,
  agencyId: number,
  blocks: readonly BlockOfAgency[],
): Promise<SheetsOfCluster[]> {
  return tx.query<SheetsOfCluster>(
    `with of_blocks as not materialized (
       select round_id, block, cluster, answers from hailong.survey_response left join hailong.response_detail using (agency_id, response_id)
       where agency_id = $1 and (round_id, block) in (select * from unnest($2::int[], $3::int[])) and not removed
     )
     select round_id as "roundId", block as "blockNo", cluster, answers, count(*)::int as forms from of_blocks
     where exists (select from hailong.response_detail where agency_id = $1 and cluster is not null)
       and exists (select from of_blocks where cluster is not null) group by 1, 2, 3, 4`,
    [agencyId, blocks.map(({ roundId }) => roundId), blocks.map(({ blockNo }) => blockNo)],
  );
}

/** Reads the rounds among these in which a sealed form of an agency has no cluster. */
export async function roundsOfUnclusteredForms(
  tx: Transaction,
  agencyId: number,
  roundIds: readonly number[],
): Promise<number[]> {
  const rows = await tx.query<{ roundId: number }>(
    `select distinct round_id as "roundId" from hailong.survey_response left join hailong.response_detail using (agency_id, response_id)
     where agency_id = $1 and round_id = any($2) and block is not null and not removed and cluster is null`,
    [agencyId, roundIds],
  );
  return rows.map(({ roundId }) => roundId);
}
