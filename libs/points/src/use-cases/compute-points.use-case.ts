import { ReadOrganisation } from '@hailong/agencies';
import type { Agency, AgencyNode } from '@hailong/agencies/domain';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { agencyPoints } from '../domain/agency-points';
import { PointConversion } from '../domain/conversion';
import { inForceProblems } from '../domain/in-force';
import { PointPeriod, isProblem, readPointPeriod } from '../domain/period';
import { PointsRanking, rankByPoints } from '../domain/points-ranking';
import { CountTable, CountTables, StatedCounts } from './count-tables';

export interface PointsQuestion {
  readonly conversion: PointConversion;
  /** `2026`, `2026-H1`, `2026-Q3`, `2026-09` or `2026-01-01..2026-09-30`. */
  readonly period: string;
}

/** Points of the agencies for which counts are stated, ranked overall and by kind. */
export interface PointsOfAgencies {
  readonly conversion: PointConversion;
  readonly period: PointPeriod;
  readonly ranking: PointsRanking<StatedCounts>;
}

/** Computes points by a conversion, and ranks agencies by them. */
@Injectable()
export class ComputePoints {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly tables: CountTables,
  ) {}

  /** Computes the points of the agencies of a table; stores nothing. */
  async ofTable(question: PointsQuestion, table: CountTable): Promise<Verdict<PointsOfAgencies>> {
    const period = periodOf(question);
    if (!period.ok) return period;
    const { conversion } = question;
    const stated = await this.tables.read(table, { period: period.value, conversion });
    return stated.ok ? accept(await this.ranked(conversion, period.value, stated.value)) : stated;
  }

  /** Ranks under the names and kinds of the last day of the period. */
  private async ranked(
    conversion: PointConversion,
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

function periodOf({ conversion, period }: PointsQuestion): Verdict<PointPeriod> {
  const read = readPointPeriod(period);
  if (isProblem(read)) return refuse(read);
  const problems = inForceProblems(conversion, read);
  return problems.length > 0 ? refuse(...problems) : accept(read);
}

function agenciesIn(nodes: readonly AgencyNode[]): ReadonlyMap<number, Agency> {
  const each = (node: AgencyNode): readonly Agency[] => [node.agency, ...node.children.flatMap(each)];
  return new Map(nodes.flatMap(each).map((agency) => [agency.agencyId, agency]));
}
