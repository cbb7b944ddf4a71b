import { CalendarDay, AGENCY_ID, idsAndCodes, nameOf } from '@hailong/kernel';
import { AgenciesScope, AgencyScope, IntakeDb } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { Agency } from '../domain/agency';
import { AgencyQuestion } from '../domain/agency-list';
import { AgencyNode, treeOf } from '../domain/agency-tree';
import {
  SuccessionRow,
  agenciesAsOf,
  agenciesByCode,
  agenciesById,
  agenciesNamed,
  everyAgencyPage,
  rootAsOf,
  successionsOf,
} from '../persistence/agency-store';
import { agencyPage } from '../persistence/agency-page';

/** Reads the organisation, which is public, through the door that needs no login. */
@Injectable()
export class ReadOrganisation {
  constructor(private readonly db: IntakeDb) {}

  tree(day: CalendarDay): Promise<readonly AgencyNode[]> {
    return this.db.read(async (tx) => treeOf(await agenciesAsOf(tx, day)), 'one');
  }

  /** Agency at the top of a day's tree; undefined where there is none, or where several are at the top. */
  root(day: CalendarDay): Promise<Agency | undefined> {
    return this.db.read((tx) => rootAsOf(tx, day), 'one');
  }

  /** Page of the agencies of a day, all or those that a search finds. */
  page(question: AgencyQuestion): Promise<readonly Agency[]> {
    return this.db.read((tx) => agencyPage(tx, question), 'one');
  }

  /** Page of all agencies, dissolved ones too, by code, after a code. */
  allAgencies(afterCode: string, limit: number): Promise<readonly Agency[]> {
    return this.db.read((tx) => everyAgencyPage(tx, afterCode, limit), 'one');
  }

  byCode(code: string): Promise<Agency | undefined> {
    return this.db.read(async (tx) => (await agenciesByCode(tx, [code]))[0], 'one');
  }

  /** Finds an agency by its code, or by its id: `agency:7`. */
  async named(name: string): Promise<Agency | undefined> {
    const id = AGENCY_ID.read(name);
    return id === undefined ? this.byCode(name) : (await this.byIds([id]))[0];
  }

  /** Agencies in the order of the names, each its code or its id; undefined where there is none. */
  async allNamed(texts: readonly string[]): Promise<readonly (Agency | undefined)[]> {
    const names = texts.map((text) => nameOf(AGENCY_ID, text));
    const { ids, codes } = idsAndCodes(names);
    const found = await this.db.read((tx) => agenciesNamed(tx, ids, codes), 'one');
    return names.map((name) =>
      found.find(({ agencyId, code }) => name && ('id' in name ? name.id === agencyId : name.code === code)),
    );
  }

  /** Ids of the units above an agency, the nearest first, in the tree that holds now. */
  async idsAbove(agencyId: number): Promise<readonly number[]> {
    const above: number[] = [];
    let [agency] = await this.byIds([agencyId]);
    while (agency && agency.parentId !== null && !above.includes(agency.parentId)) {
      above.push(agency.parentId);
      [agency] = await this.byIds([agency.parentId]);
    }
    return above;
  }

  /** Scope for the agency of a code, else for the user's own; undefined where the user may not act for it. */
  async scopeFor(scope: AgenciesScope, code?: string): Promise<AgencyScope | undefined> {
    const agency = code === undefined ? scope.own : await this.byCode(code);
    return agency && scope.for(agency.agencyId);
  }

  byCodes(codes: readonly string[]): Promise<readonly Agency[]> {
    return this.db.read((tx) => agenciesByCode(tx, codes), 'one');
  }

  /** Agencies in the order of the ids; undefined where there is none. */
  async byIds(ids: readonly number[]): Promise<readonly (Agency | undefined)[]> {
    const found = await this.db.read((tx) => agenciesById(tx, ids), 'one');
    const byId = new Map(found.map((agency) => [agency.agencyId, agency]));
    return ids.map((id) => byId.get(id));
  }

  successions(ids: readonly number[]): Promise<readonly SuccessionRow[]> {
    return this.db.read((tx) => successionsOf(tx, ids), 'one');
  }
}
