import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { drawById } from '../persistence/draw-store';
import { HouseholdRow, HouseholdsAsked, householdPage } from '../persistence/household-store';

/** Household with the name of its stratum. */
export interface DrawnHousehold extends Omit<HouseholdRow, 'stratum'> {
  readonly stratum: string;
}

/**
 * Lists the households of a staged draw by cluster in the order of the draw, the replacements after the sample: lines of the
 * lists of their villages. Reading is audited.
 */
@Injectable()
export class ListHouseholds {
  constructor(private readonly db: AgencyDb) {}

  /** Returns an empty list when there is no such draw. */
  list(scope: AgencyScope, drawId: number, asked: HouseholdsAsked): Promise<readonly DrawnHousehold[]> {
    return this.db.write(scope, async (tx) => {
      const draw = await drawById(tx, scope.agencyId, drawId);
      if (draw?.purpose !== 'households') return [];
      await recordAudit(tx, scope, { action: 'read-draw-households', subject: String(drawId), after: asked });
      const rows = await householdPage(tx, draw, asked);
      return rows.map((row) => ({ ...row, stratum: draw.document.strata[row.stratum]?.name ?? '' }));
    });
  }
}
