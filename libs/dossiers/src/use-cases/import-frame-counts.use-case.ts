import { ReadOrganisation, readTable } from '@hailong/agencies';
import { AGENCY_PROBLEMS, type TableFormat } from '@hailong/agencies/domain';
import { AgenciesScope, AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { FrameCount } from '../domain/frame-count';
import { PROBLEMS } from '../domain/problems';
import { addFrameCounts } from '../persistence/frame-count-store';
import { COUNT_NAMES, CountRow, readFrameCounts } from './read-frame-counts';

export interface FrameCountImport {
  readonly format: TableFormat;
  readonly content: string;
  /** Source of rows that name none. */
  readonly source?: string;
  readonly note?: string;
}

export interface FrameCountsImported {
  readonly added: number;
  /** Rows equal to the newest count. */
  readonly unchanged: number;
}

/**
 * Imports a table of counts, of one agency or of many. Nothing is saved while a row is faulty, and every faulty row is
 * named; importing the same file again adds nothing.
 */
@Injectable()
export class ImportFrameCounts {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async import(scope: AgenciesScope, file: FrameCountImport): Promise<Verdict<FrameCountsImported>> {
    const table = readTable(file.format, file.content, COUNT_NAMES);
    if (!table.ok) return table;
    const { source, note } = file;
    const rows = readFrameCounts(table.value, { source, note, on: today(this.clock) });
    if (!rows.ok) return rows;
    const groups = await this.byAgency(scope, rows.value);
    if (!groups.ok) return groups;
    let added = 0;
    for (const { own, counts } of groups.value) added += await this.add(own, counts);
    return accept({ added, unchanged: rows.value.length - added });
  }

  private async byAgency(
    scope: AgenciesScope,
    rows: readonly CountRow[],
  ): Promise<Verdict<readonly AgencyCounts[]>> {
    const codes = rows.flatMap(({ agencyCode }) => agencyCode ?? []);
    const agencies = await this.organisation.byCodes([...new Set(codes)]);
    const scopes = new Map(agencies.map(({ code, agencyId }) => [code, scope.for(agencyId)]));
    const groups = new Map<number, AgencyCounts>();
    const problems: Problem[] = [];
    for (const { place, agencyCode, count } of rows) {
      const own = agencyCode === undefined ? scope.own : scopes.get(agencyCode);
      const column = `${place}, column agency_code`;
      if (!own)
        problems.push(
          agencyCode === undefined
            ? PROBLEMS.AGENCY_MISSING.at(column)
            : AGENCY_PROBLEMS.AGENCY_UNKNOWN.at(column, agencyCode),
        );
      else groups.set(own.agencyId, withCount(groups.get(own.agencyId) ?? { own, counts: [] }, count));
    }
    return problems.length > 0 ? refuse(...problems) : accept([...groups.values()]);
  }

  private add(own: AgencyScope, counts: readonly FrameCount[]): Promise<number> {
    return this.db.write(own, async (tx) => {
      const added = await addFrameCounts(tx, own, counts);
      if (added > 0)
        await recordAudit(tx, own, {
          action: 'record-frame-count',
          subject: `${added} counts`,
          after: counts,
        });
      return added;
    });
  }
}

interface AgencyCounts {
  readonly own: AgencyScope;
  readonly counts: readonly FrameCount[];
}

function withCount({ own, counts }: AgencyCounts, count: FrameCount): AgencyCounts {
  return { own, counts: [...counts, count] };
}
