import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope, IntakeDb } from '@hailong/database';
import { PLAN_ID, idsAndCodes, nameOf, ownOrOnly } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { PlanRecord, planPage, plansById, plansNamed, signedPlanPage } from '../persistence/plan-store';

@Injectable()
export class ReadPlans {
  constructor(
    private readonly agencyDb: AgencyDb,
    private readonly intakeDb: IntakeDb,
    private readonly organisation: ReadOrganisation,
  ) {}

  /** The agency's own, newest first. */
  page(scope: AgencyScope, beforeId: number | null, limit: number): Promise<readonly PlanRecord[]> {
    return this.agencyDb.read(scope, (tx) => planPage(tx, scope.agencyId, beforeId, limit));
  }

  /** Signed plans of the units above the agency, newest first: a plan names one of them as the plan that it carries out. */
  async pageAbove(
    scope: AgencyScope,
    beforeId: number | null,
    limit: number,
  ): Promise<readonly PlanRecord[]> {
    const owners = await this.organisation.idsAbove(scope.agencyId);
    return this.agencyDb.read(scope, (tx) => signedPlanPage(tx, owners, beforeId, limit));
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
      ? await this.agencyDb.read(reader, (tx) => plansById(tx, ids), 'one')
      : await this.intakeDb.read((tx) => plansById(tx, ids), 'one');
    const byId = new Map(found.map((record) => [record.planId, record]));
    return ids.map((id) => byId.get(id));
  }

  /** Plans in the order of the names, each an id or a code as in {@link FindPlans}; undefined for a name of none. */
  async named(reader: AgencyScope, texts: readonly string[]): Promise<readonly (PlanRecord | undefined)[]> {
    const names = texts.map((text) => nameOf(PLAN_ID, text));
    const { ids, codes } = idsAndCodes(names);
    const found = await this.agencyDb.read(reader, (tx) => plansNamed(tx, ids, codes), 'one');
    return names.map((name) => {
      if (name === undefined) return undefined;
      if ('id' in name) return found.find(({ planId }) => planId === name.id);
      return ownOrOnly(
        found.filter(({ code }) => code === name.code),
        reader.agencyId,
      );
    });
  }
}
