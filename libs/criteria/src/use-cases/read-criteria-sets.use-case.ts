import { AgencyDb, AgencyScope, IntakeDb } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { differenceBetween } from '../domain/criteria-set-difference';
import { Difference } from '../domain/difference';
import {
  CriteriaSetRecord,
  corePage,
  criteriaSetById,
  criteriaSetPage,
  criteriaSetsById,
} from '../persistence/criteria-set-store';

/** Two versions and what the second changes. */
export interface CriteriaSetComparison {
  readonly from: CriteriaSetRecord;
  readonly to: CriteriaSetRecord;
  readonly differences: readonly Difference[];
}

/** An agency sees its own sets and every published one; everybody sees the published ones. */
@Injectable()
export class ReadCriteriaSets {
  constructor(
    private readonly agency: AgencyDb,
    private readonly everybody: IntakeDb,
  ) {}

  byId(scope: AgencyScope, id: number): Promise<CriteriaSetRecord | undefined> {
    return this.agency.read(scope, (tx) => criteriaSetById(tx, id));
  }

  /** The agency's own, newest first. */
  page(scope: AgencyScope, beforeId: number | null, limit: number): Promise<readonly CriteriaSetRecord[]> {
    return this.agency.read(scope, (tx) => criteriaSetPage(tx, scope.agencyId, beforeId, limit));
  }

  /** Between any two that the agency sees; `NOT_FOUND` names each that it does not. */
  async difference(scope: AgencyScope, from: number, to: number): Promise<Verdict<CriteriaSetComparison>> {
    const found = await this.agency.read(scope, (tx) => criteriaSetsById(tx, [from, to]));
    const [before, after] = [from, to].map((id) => found.find((set) => set.criteriaSetId === id));
    if (before && after) {
      return accept({
        from: before,
        to: after,
        differences: differenceBetween(before.document, after.document),
      });
    }
    return refuse(
      ...(before ? [] : [notFound('criteriaSet', 'from')]),
      ...(after ? [] : [notFound('criteriaSet', 'to')]),
    );
  }

  /** Without a login; a draft is answered like one that does not exist. */
  published(id: number): Promise<CriteriaSetRecord | undefined> {
    return this.everybody.read((tx) => criteriaSetById(tx, id));
  }

  /** In the order asked; undefined where there is none. */
  async publishedByIds(ids: readonly number[]): Promise<readonly (CriteriaSetRecord | undefined)[]> {
    const found = await this.everybody.read((tx) => criteriaSetsById(tx, ids));
    const byId = new Map(found.map((set) => [set.criteriaSetId, set]));
    return ids.map((id) => byId.get(id));
  }

  /** The province's published cores, newest first. */
  cores(beforeId: number | null, limit: number): Promise<readonly CriteriaSetRecord[]> {
    return this.everybody.read((tx) => corePage(tx, beforeId, limit));
  }
}
