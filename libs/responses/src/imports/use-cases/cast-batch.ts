import { Problem, Verdict, problem } from '@hailong/kernel';
import { ReadRow } from '../domain/form-reader';
import { ImportedForm } from '../domain/import-target';
import { ImportHeader } from '../domain/read-header';
import { RowProblem, rowProblem } from '../domain/sheet-row';
import { ImportBatch } from './import-batches';
import { RefusedRow, refusedRow } from './import-order';
import { RunningReport } from './import-report';

/** Stores forms, or judges them alone; a verdict each, in order. `repeated`: it is stored already. */
export interface CastForms {
  (forms: readonly ImportedForm[]): Promise<readonly Verdict<{ readonly repeated: boolean }>[]>;
}

export type BatchVerdicts = ReadonlyMap<ImportedForm, Verdict<{ readonly repeated: boolean }>>;

/** Counts what became of each row of a batch, and gives back those that were refused. */
export function countBatchRows(
  batch: ImportBatch,
  verdicts: BatchVerdicts,
  header: ImportHeader,
  report: RunningReport,
): readonly RefusedRow[] {
  const refused: RefusedRow[] = [];
  for (const row of batch.rows) {
    const verdict = row.form && verdicts.get(row.form);
    const faults =
      verdict && !verdict.ok ? verdict.problems.map((each) => inColumn(each, row, header)) : row.faults;
    report.rows += 1;
    report.warnings.add(row.warnings);
    if (faults.length > 0) {
      report.refused += 1;
      report.faults.add(faults);
      refused.push(refusedRow(row, faults));
    } else if (verdict?.ok && verdict.value.repeated) {
      report.repeated += 1;
      report.warnings.add([inColumn(storedBefore(), row, header)]);
    } else report.stored += 1;
  }
  report.lastRow = batch.lastRow;
  return refused;
}

/**
 * Casts the forms of a batch. Those of one serial one after the other: whether the second repeats depends on what became of
 * the first.
 */
export async function castBatch({ rows }: ImportBatch, cast: CastForms): Promise<BatchVerdicts> {
  const verdicts = new Map<ImportedForm, Verdict<{ readonly repeated: boolean }>>();
  let waiting = rows.flatMap(({ form }) => form ?? []);
  while (waiting.length > 0) {
    const firsts = new Map<string, ImportedForm>();
    const later: ImportedForm[] = [];
    for (const form of waiting) {
      const key = `${form.submission.agencyCode}/${form.submission.key}`;
      if (firsts.has(key)) later.push(form);
      else firsts.set(key, form);
    }
    const forms = [...firsts.values()];
    const found = await cast(forms);
    forms.forEach((form, at) => {
      const verdict = found[at];
      if (!verdict) throw new Error('a form of a batch came back without a verdict');
      verdicts.set(form, verdict);
    });
    waiting = later;
  }
  return verdicts;
}

/** Names of the intake → names of columns; any other place is the code of an item. */
const FACT_PLACES: Readonly<Record<string, 'serial' | 'agency_code' | 'group' | 'channel'>> = {
  key: 'serial',
  serial: 'serial',
  agencyCode: 'agency_code',
  group: 'group',
  channel: 'channel',
};

function inColumn(found: Problem, { row }: ReadRow, header: ImportHeader): RowProblem {
  const fact = FACT_PLACES[found.place];
  const item = header.items.get(found.place);
  const column = fact
    ? header.facts.get(fact)
    : (item?.answer ?? item?.options[0]?.column ?? item?.other?.column);
  if (column === undefined) return rowProblem(row.number, { column: found.place, value: '' }, found);
  return rowProblem(
    row.number,
    { column: header.names[column] ?? '', value: row.cells[column] ?? '' },
    found,
  );
}

function storedBefore(): Problem {
  return problem(
    'SERIAL_REPEATED',
    'serial',
    'phiếu mang số này đã được ghi trước đó (ở dòng trên, tệp khác hoặc lần nạp trước): không đếm lần nữa, câu trả lời của dòng này không được xem',
    'the form of this serial was stored before (by an earlier row, file or run): it is not counted again, and the answers of this row were not looked at',
  );
}
