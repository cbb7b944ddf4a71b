import { AgencyDb, AgencyScope, IntakeDb } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { PlanRecord, planPage, plansById } from '../persistence/plan-store';

@Injectable()
export class ReadPlans {
  constructor(
    private readonly agencyDb: AgencyDb,
    private readonly intakeDb: IntakeDb,
  ) {}

  /** The agency's own, newest first. */
  page(scope: AgencyScope, beforeId: number | null, limit: number): Promise<readonly PlanRecord[]> {
    return this.agencyDb.read(scope, (tx) => planPage(tx, scope.agencyId, beforeId, limit));
  }

  /**
   * Plans in the order asked; undefined where there is none or it may not be seen.
   *
   * @param reader sees its own drafts as well; undefined: signed plans only
   */
  async byIds(
    reader: AgencyScope | undefined,
    ids: readonly number[],
  ): Promise<readonly (PlanRecord | undefined)[]> {
    const found = reader
      ? await this.agencyDb.read(reader, (tx) => plansById(tx, ids))
      : await this.intakeDb.read((tx) => plansById(tx, ids));
    const byId = new Map(found.map((record) => [record.planId, record]));
    return ids.map((id) => byId.get(id));
  }
}
