import { ReadOrganisation, readTable } from '@hailong/agencies';
import { AGENCY_PROBLEMS, Agency, type TableFormat } from '@hailong/agencies/domain';
import { CLOCK, Clock, Verdict, today, verdictOf } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { everyConversion } from '../conversions/conversion-catalogue';
import { AgencyCounts } from '../domain/component-count';
import { NamedCount, PointConversion } from '../domain/conversion';
import { PointPeriod } from '../domain/period';
import { countColumns, readCountRows } from '../domain/read-count-rows';

/** Table of counts: a row for each agency and period, a column for each count. */
export interface CountTable {
  readonly format: TableFormat;
  readonly content: string;
  /** Source of rows that name none. */
  readonly source?: string;
}

/** Counts of an agency as a row of a table states them. */
export interface StatedCounts extends AgencyCounts {
  readonly agency: Agency;
}

/** Reads tables of counts. */
@Injectable()
export class CountTables {
  constructor(
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Reads a table whole, or refuses it with every faulty row and its reason.
   *
   * @param terms period of rows that name none, and the conversions whose counts a table may have beside those that ship, the first before
   *   the others
   */
  async read(
    { format, content, source }: CountTable,
    terms: { readonly period?: PointPeriod; readonly conversions: readonly PointConversion[] },
  ): Promise<Verdict<readonly StatedCounts[]>> {
    const counts = knownCounts(terms.conversions);
    const table = readTable(format, content, countColumns(counts));
    if (!table.ok) return table;
    const on = today(this.clock);
    const rows = readCountRows(table.value, { counts, source, period: terms.period, on });
    if (!rows.ok) return rows;
    const codes = [...new Set(rows.value.map(({ agencyCode }) => agencyCode))];
    const found = await this.organisation.byCodes(codes);
    const byCode = new Map(found.map((agency) => [agency.code, agency]));
    const stated = rows.value.flatMap(({ agencyCode, period, values }) => {
      const agency = byCode.get(agencyCode);
      return agency ? [{ agency, period, values }] : [];
    });
    const unknown = rows.value.filter(({ agencyCode }) => !byCode.has(agencyCode));
    return verdictOf(
      stated,
      unknown.map(({ place, agencyCode }) =>
        AGENCY_PROBLEMS.AGENCY_UNKNOWN.at(`${place}, column agency_code`, agencyCode),
      ),
    );
  }
}

/** Counts by name: those of the given conversions before those that ship. */
function knownCounts(conversions: readonly PointConversion[]): readonly NamedCount[] {
  const all = [...conversions, ...everyConversion()].flatMap(({ counts }) => counts);
  return [...new Map(all.toReversed().map((count) => [count.name, count])).values()];
}
