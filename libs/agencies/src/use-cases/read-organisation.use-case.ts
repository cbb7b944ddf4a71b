import { CalendarDay } from '@hailong/kernel';
import { IntakeDb } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { Agency } from '../domain/agency';
import { AgencyNode, treeOf } from '../domain/agency-tree';
import {
  SuccessionRow,
  agenciesAsOf,
  agenciesByCode,
  agenciesById,
  agencyPage,
  everyAgencyPage,
  rootAsOf,
  successionsOf,
} from '../persistence/agency-store';

/** The organisation is public knowledge: read through the door that everybody has. */
@Injectable()
export class ReadOrganisation {
  constructor(private readonly db: IntakeDb) {}

  tree(day: CalendarDay): Promise<readonly AgencyNode[]> {
    return this.db.read(async (tx) => treeOf(await agenciesAsOf(tx, day)));
  }

  /** The agency at the top of a day's tree; undefined where there is none, or where several stand at the top. */
  root(day: CalendarDay): Promise<Agency | undefined> {
    return this.db.read((tx) => rootAsOf(tx, day));
  }

  /** `limit` agencies of a day by code, after a code. */
  page(day: CalendarDay, afterCode: string, limit: number): Promise<readonly Agency[]> {
    return this.db.read((tx) => agencyPage(tx, day, afterCode, limit));
  }

  /** Every agency there ever was, by code, after a code. */
  everyOne(afterCode: string, limit: number): Promise<readonly Agency[]> {
    return this.db.read((tx) => everyAgencyPage(tx, afterCode, limit));
  }

  byCode(code: string): Promise<Agency | undefined> {
    return this.db.read(async (tx) => (await agenciesByCode(tx, [code]))[0]);
  }

  byCodes(codes: readonly string[]): Promise<readonly Agency[]> {
    return this.db.read((tx) => agenciesByCode(tx, codes));
  }

  /** In the order asked; undefined where there is none. */
  async byIds(ids: readonly number[]): Promise<readonly (Agency | undefined)[]> {
    const found = await this.db.read((tx) => agenciesById(tx, ids));
    const byId = new Map(found.map((agency) => [agency.agencyId, agency]));
    return ids.map((id) => byId.get(id));
  }

  successions(ids: readonly number[]): Promise<readonly SuccessionRow[]> {
    return this.db.read((tx) => successionsOf(tx, ids));
  }
}
