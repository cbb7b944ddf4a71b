import type { Transaction } from '@hailong/database';
import { DrawRecord } from './draw-store';

/** Drawn village under the number that responses keep of it. */
export interface ClusterRow {
  readonly cluster: number;
  /** Index in the draw's strata. */
  readonly stratum: number;
  /** Code of the commune. */
  readonly commune: string;
  readonly village: string;
  readonly households: number;
  readonly villageChance: number;
  /** Chance of each household. */
  readonly chance: number;
}

/** Inserts the clusters of a draw. */
export async function insertClusters(
  tx: Transaction,
  { agencyId, drawId, roundId }: DrawRecord,
  clusters: readonly ClusterRow[],
): Promise<void> {
  await tx.query(
    `insert into hailong.draw_cluster
       (agency_id, draw_id, round_id, cluster, stratum, commune, village, households, village_chance, chance)
     select $1, $2, $3, u.* from unnest($4::smallint[], $5::smallint[], $6::text[], $7::text[], $8::integer[], $9::float8[], $10::float8[]) as u
     returning 1`,
    [
      ...[agencyId, drawId, roundId],
      clusters.map(({ cluster }) => cluster),
      clusters.map(({ stratum }) => stratum),
      clusters.map(({ commune }) => commune),
      clusters.map(({ village }) => village),
      clusters.map(({ households }) => households),
      clusters.map(({ villageChance }) => villageChance),
      clusters.map(({ chance }) => chance),
    ],
  );
}

const CLUSTER = `cluster, stratum, commune, village, households, village_chance as "villageChance", chance`;

export interface ClustersAsked {
  /** Number of the last cluster before; 0 begins with the first. */
  readonly after: number;
  readonly limit: number;
}

/** Reads a page of the clusters of a draw, by number. */
export function clusterPage(
  tx: Transaction,
  { agencyId, drawId }: DrawRecord,
  { after, limit }: ClustersAsked,
): Promise<ClusterRow[]> {
  return tx.query(
    `select ${CLUSTER} from hailong.draw_cluster
     where agency_id = $1 and draw_id = $2 and cluster > $3::integer order by cluster limit $4`,
    [agencyId, drawId, after, limit],
  );
}

/** Reads the villages that staged draws of the round have drawn until now. */
export function villagesOfRound(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<Pick<ClusterRow, 'commune' | 'village'>[]> {
  return tx.query(
    `select commune, village from hailong.draw_cluster where agency_id = $1 and round_id = $2`,
    [agencyId, roundId],
  );
}

/**
 * Reads the highest number of a cluster in a round of an agency; 0: no staged draw was made. Numbers begin with 1 and
 * leave none out.
 */
export async function lastClusterOf(tx: Transaction, agencyId: number, roundId: number): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `select coalesce(max(cluster), 0)::integer as last from hailong.draw_cluster where agency_id = $1 and round_id = $2`,
    [agencyId, roundId],
  );
  return row?.last ?? 0;
}
