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

/** Two versions and the differences of the second from the first. */
export interface CriteriaSetComparison {
  readonly from: CriteriaSetRecord;
  readonly to: CriteriaSetRecord;
  readonly differences: readonly Difference[];
}

/** Reads criteria sets: those of the caller's agency and all published sets. */
@Injectable()
export class ReadCriteriaSets {
  constructor(
    private readonly agency: AgencyDb,
    private readonly everybody: IntakeDb,
  ) {}

  byId(scope: AgencyScope, id: number): Promise<CriteriaSetRecord | undefined> {
    return this.agency.read(scope, (tx) => criteriaSetById(tx, id), 'one');
  }

  /** Page of the agency's own sets, newest first. */
  page(scope: AgencyScope, beforeId: number | null, limit: number): Promise<readonly CriteriaSetRecord[]> {
    return this.agency.read(scope, (tx) => criteriaSetPage(tx, scope.agencyId, beforeId, limit));
  }

  /** Differences between two sets that the agency may see; `NOT_FOUND` names each that it may not. */
  async difference(scope: AgencyScope, from: number, to: number): Promise<Verdict<CriteriaSetComparison>> {
    const found = await this.agency.read(scope, (tx) => criteriaSetsById(tx, [from, to]), 'one');
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

  /** Published set, without a login; a draft is answered like a set that does not exist. */
  published(id: number): Promise<CriteriaSetRecord | undefined> {
    return this.everybody.read((tx) => criteriaSetById(tx, id), 'one');
  }

  /** Published sets in the order of the ids; undefined where there is none. */
  async publishedByIds(ids: readonly number[]): Promise<readonly (CriteriaSetRecord | undefined)[]> {
    const found = await this.everybody.read((tx) => criteriaSetsById(tx, ids), 'one');
    const byId = new Map(found.map((set) => [set.criteriaSetId, set]));
    return ids.map((id) => byId.get(id));
  }

  /** Page of the province's published cores, newest first. */
  cores(beforeId: number | null, limit: number): Promise<readonly CriteriaSetRecord[]> {
    return this.everybody.read((tx) => corePage(tx, beforeId, limit));
  }
}
