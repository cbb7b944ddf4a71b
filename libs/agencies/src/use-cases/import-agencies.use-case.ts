import { CalendarDay, Verdict, accept, refuse } from '@hailong/kernel';
import { ProvinceDb, ProvinceScope, recordAudit } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { parentProblems } from '../domain/agency-parents';
import { AGENCY_NAMES, readAgencyRows } from '../domain/agency-rows';
import {
  currentParents,
  ImportCounts,
  organisationRoot,
  saveAgencies,
  lockOrganisation,
} from '../persistence/agency-store';
import { TableFormat } from '../domain/table-format';
import { readTable } from './read-table';

export interface AgencyImport {
  readonly format: TableFormat;
  readonly content: string;
  /** Day from which rows without `valid_from` hold. */
  readonly validFrom: CalendarDay;
  /** Parent of rows without `parent_code`. */
  readonly parentCode?: string;
}

/**
 * Imports a file of agencies: all rows or none, with every faulty row named. Importing the same file again changes
 * nothing.
 */
@Injectable()
export class ImportAgencies {
  constructor(private readonly db: ProvinceDb) {}

  async import(scope: ProvinceScope, file: AgencyImport): Promise<Verdict<ImportCounts>> {
    const table = readTable(file.format, file.content, AGENCY_NAMES);
    if (!table.ok) return table;
    const rows = readAgencyRows(table.value, file);
    if (!rows.ok) return rows;
    return this.db.write(scope, async (tx) => {
      await lockOrganisation(tx);
      const problems = parentProblems(rows.value, await currentParents(tx));
      if (problems.length) return refuse(...problems);
      const counts = await saveAgencies(tx, rows.value);
      const by = { agencyId: scope.agencyId ?? (await organisationRoot(tx)), actor: scope.actor };
      await recordAudit(tx, by, {
        action: 'import-agencies',
        subject: `${rows.value.length} rows`,
        after: counts,
      });
      return accept(counts);
    });
  }
}
