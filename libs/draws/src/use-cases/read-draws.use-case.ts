import { AgencyDb, AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { DrawRecord, drawById, drawPage } from '../persistence/draw-store';

/** Reads draws of the acting agency. */
@Injectable()
export class ReadDraws {
  constructor(private readonly db: AgencyDb) {}

  /** Draws of a round, newest first; `beforeId` null begins with the newest. */
  page(
    scope: AgencyScope,
    roundId: number,
    beforeId: number | null,
    limit: number,
  ): Promise<readonly DrawRecord[]> {
    return this.db.read(scope, (tx) => drawPage(tx, { agencyId: scope.agencyId, roundId, beforeId, limit }));
  }

  byId(scope: AgencyScope, drawId: number): Promise<DrawRecord | undefined> {
    return this.db.read(scope, (tx) => drawById(tx, scope.agencyId, drawId));
  }
}
