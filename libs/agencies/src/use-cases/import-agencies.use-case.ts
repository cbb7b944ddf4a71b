import { CalendarDay, Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { ProvinceDb, ProvinceScope, Transaction, recordAudit } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { parentProblems } from '../domain/agency-parents';
import { AGENCY_NAMES, AgencyRow, readAgencyRows } from '../domain/agency-rows';
import { PROBLEMS } from '../domain/problems';
import { takenCodeProblems } from '../domain/taken-codes';
import {
  currentParents,
  ImportCounts,
  organisationRoot,
  saveAgencies,
  lockOrganisation,
} from '../persistence/agency-store';
import { similarSiblings } from '../persistence/similar-siblings';
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

export interface AgenciesImported extends ImportCounts {
  /** Rows that may name an agency that is there already; they are taken all the same. */
  readonly warnings: readonly Problem[];
}

/**
 * Imports a file of agencies: all rows or none, with every faulty row named. Importing the same file again changes
 * nothing.
 */
@Injectable()
export class ImportAgencies {
  constructor(private readonly db: ProvinceDb) {}

  async import(scope: ProvinceScope, file: AgencyImport): Promise<Verdict<AgenciesImported>> {
    const table = readTable(file.format, file.content, AGENCY_NAMES);
    if (!table.ok) return table;
    const rows = readAgencyRows(table.value, file);
    if (!rows.ok) return rows;
    return this.db.write(scope, async (tx) => {
      await lockOrganisation(tx);
      const existing = await currentParents(tx);
      const problems = [
        ...takenCodeProblems(rows.value, existing.keys()),
        ...parentProblems(rows.value, existing),
      ];
      if (problems.length) return refuse(...problems);
      const counts = await saveAgencies(tx, rows.value);
      const by = { agencyId: scope.agencyId ?? (await organisationRoot(tx)), actor: scope.actor };
      await recordAudit(tx, by, {
        action: 'import-agencies',
        subject: `${rows.value.length} rows`,
        after: counts,
      });
      return accept({ ...counts, warnings: await unclearNames(tx, rows.value) });
    });
  }
}

/** Warns of rows whose names are like those of their siblings: probably one agency under two codes. */
async function unclearNames(tx: Transaction, rows: readonly AgencyRow[]): Promise<readonly Problem[]> {
  const places = new Map(rows.map(({ code, place }) => [code, `${place}, column name`]));
  const found = await similarSiblings(tx, [...places.keys()]);
  return found.map(({ code, otherCode, otherName }) =>
    PROBLEMS.AGENCY_NAME_UNCLEAR.at(places.get(code) ?? '', otherCode, otherName),
  );
}
