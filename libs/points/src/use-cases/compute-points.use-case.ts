import { ReadOrganisation } from '@hailong/agencies';
import type { Agency, AgencyNode } from '@hailong/agencies/domain';
import { ProvinceDb, ProvinceScope } from '@hailong/database';
import { Verdict, accept } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { agencyPoints } from '../domain/agency-points';
import { StatedValue } from '../domain/component-count';
import { withoutMixedSources } from '../domain/frame-counts';
import { PointPeriod } from '../domain/period';
import { PointsRanking, rankByPoints } from '../domain/points-ranking';
import type { NamedConversion } from '../domain/saved-conversion';
import { CountRecord, countsOfPeriod } from '../persistence/count-store';
import { CountTable, CountTables, StatedCounts } from './count-tables';
import { PointsQuestion, periodOf } from './points-question';
import { ReadConversions } from './read-conversions.use-case';

/** Points of the agencies for which counts are stated, ranked overall and by kind. */
export interface PointsOfAgencies {
  readonly conversion: NamedConversion;
  readonly period: PointPeriod;
  readonly ranking: PointsRanking<StatedCounts>;
}

/** Computes points by a conversion, and ranks agencies by them. */
@Injectable()
export class ComputePoints {
  constructor(
    private readonly db: ProvinceDb,
    private readonly organisation: ReadOrganisation,
    private readonly tables: CountTables,
    private readonly conversions: ReadConversions,
  ) {}

  /** Computes the points of the agencies of a table; stores nothing. */
  async ofTable(
    scope: ProvinceScope,
    question: PointsQuestion,
    table: CountTable,
  ): Promise<Verdict<PointsOfAgencies>> {
    const period = periodOf(question);
    if (!period.ok) return period;
    const { conversion } = question;
    const conversions = [conversion, ...(await this.conversions.saved(scope))];
    const stated = await this.tables.read(table, { period: period.value, conversions });
    return stated.ok ? accept(await this.ranked(conversion, period.value, stated.value)) : stated;
  }

  /** Computes the points of every agency for which counts of the period are stored, from the newest count of each name. */
  async ofStored(scope: ProvinceScope, question: PointsQuestion): Promise<Verdict<PointsOfAgencies>> {
    const period = periodOf(question);
    if (!period.ok) return period;
    const stored = await this.db.read(scope, (tx) => countsOfPeriod(tx, period.value));
    const records = withoutMixedSources(question.conversion, stored);
    const ids = [...new Set(records.map(({ agencyId }) => agencyId))];
    const agencies = await this.organisation.byIds(ids);
    const stated = agencies.flatMap((agency) =>
      agency ? [{ agency, period: period.value, values: valuesOf(records, agency.agencyId) }] : [],
    );
    return accept(await this.ranked(question.conversion, period.value, stated));
  }

  /** Ranks under the names and kinds of the last day of the period. */
  private async ranked(
    conversion: NamedConversion,
    period: PointPeriod,
    stated: readonly StatedCounts[],
  ): Promise<PointsOfAgencies> {
    const tree = agenciesIn(await this.organisation.tree(period.to));
    const agencies = stated.map((counts) => {
      const agency = tree.get(counts.agency.agencyId) ?? counts.agency;
      const values = new Map([...counts.values].map(([name, { value }]) => [name, value]));
      return { agency: { ...counts, agency }, computed: agencyPoints(conversion, values) };
    });
    return { conversion, period, ranking: rankByPoints(agencies, ({ agency }) => agency.kind) };
  }
}

function valuesOf(records: readonly CountRecord[], agencyId: number): ReadonlyMap<string, StatedValue> {
  const own = records.filter((record) => record.agencyId === agencyId);
  return new Map(own.map(({ name, value, asOf, source }) => [name, { value, asOf, source }]));
}

function agenciesIn(nodes: readonly AgencyNode[]): ReadonlyMap<number, Agency> {
  const each = (node: AgencyNode): readonly Agency[] => [node.agency, ...node.children.flatMap(each)];
  return new Map(nodes.flatMap(each).map((agency) => [agency.agencyId, agency]));
}
