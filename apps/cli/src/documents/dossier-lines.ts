import { DossierRowReader, ReadDossierRow, readLine } from '@hailong/dossiers/use-cases';
import { RowProblem, SheetRow, rowProblem } from '@hailong/files/domain';
import { Problem } from '@hailong/kernel';

/** Reads rows of one column, each a line of JSON with the fields of the mutation reportSurveyDossiers. */
export class DossierLineReader implements DossierRowReader {
  constructor(private readonly column: number) {}

  read(row: SheetRow): ReadDossierRow | undefined {
    const text = row.cells[this.column] ?? '';
    if (text.trim() === '' && row.flaw === undefined) return undefined;
    const { report } = readLine({ text, flaw: row.flaw });
    if (report.ok) return { row, report: report.value, problems: [] };
    return { row, problems: report.problems.map((each) => this.placed(each, row)) };
  }

  /** Fields keep their names; no value is repeated, which may be a person's. */
  placed(found: Problem, { number }: SheetRow): RowProblem {
    return rowProblem(number, { column: found.place, value: '' }, found);
  }
}
