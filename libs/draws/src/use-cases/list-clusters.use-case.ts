import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { ClusterRow, ClustersAsked, clusterPage } from '../persistence/cluster-store';
import { drawById } from '../persistence/draw-store';

/** Cluster with the name of its stratum. */
export interface DrawnCluster extends Omit<ClusterRow, 'stratum'> {
  readonly stratum: string;
}

/** Lists the clusters of a staged draw, by number: which village each one is, and its chances. Reading is audited. */
@Injectable()
export class ListClusters {
  constructor(private readonly db: AgencyDb) {}

  /** Returns an empty list when there is no such draw. */
  list(scope: AgencyScope, drawId: number, asked: ClustersAsked): Promise<readonly DrawnCluster[]> {
    return this.db.write(scope, async (tx) => {
      const draw = await drawById(tx, scope.agencyId, drawId);
      if (draw?.purpose !== 'households') return [];
      await recordAudit(tx, scope, { action: 'read-draw-clusters', subject: String(drawId), after: asked });
      const rows = await clusterPage(tx, draw, asked);
      return rows.map((row) => ({ ...row, stratum: draw.document.strata[row.stratum]?.name ?? '' }));
    });
  }
}
