import { Problem, Verdict } from '@hailong/kernel';
import { NOTES, PROBLEMS as SUBMISSION_PROBLEMS } from '../../intake/domain/problems';
import { ResponseReceipt } from '../../intake/domain/response-receipt';
import { Fact } from '../domain/column-names';
import { ReadRow } from '../domain/form-reader';
import { ImportedForm } from '../domain/import-target';
import { ImportHeader } from '../domain/read-header';
import { RowBatch } from '@hailong/files';
import { RefusedRow, RowProblem, rowProblem } from '@hailong/files/domain';
import { refusedRow } from './import-order';
import { RunningReport } from './import-report';

/** Rows that are stored together. */
export type ImportBatch = RowBatch<ReadRow>;

/**
 * Forms of one batch, and at most a portion more. More would hold the tallies of their agencies, and so the forms of
 * others, longer than a blink.
 */
export const BATCH_ROWS = 5000;

/** Stores forms, or judges them alone; a verdict each, in order. `repeated`: it is stored already. */
export interface StoreForms {
  (forms: readonly ImportedForm[]): Promise<readonly StoredForm[]>;
}

type StoredForm = Verdict<Pick<ResponseReceipt, 'repeated' | 'setAside' | 'missing' | 'notices'>>;

/** Verdict of each row of a batch, in order; undefined for a row without a form. */
export type BatchVerdicts = readonly (StoredForm | undefined)[];

/** Counts the outcome of each row of a batch and returns the refused rows. */
export function countBatchRows(
  batch: ImportBatch,
  verdicts: BatchVerdicts,
  header: ImportHeader,
  report: RunningReport,
): readonly RefusedRow[] {
  const refused: RefusedRow[] = [];
  const storedBefore = report.nextBatch() ? firstsOf(batch) : NONE;
  batch.rows.forEach((row, at) => {
    const verdict = verdicts[at];
    const faults =
      verdict && !verdict.ok ? verdict.problems.map((each) => inColumn(each, row, header)) : row.faults;
    report.rows += 1;
    if (row.row.hidden) report.hidden += 1;
    report.linesInside += row.row.linesInside ?? 0;
    report.warnings.add(row.warnings);
    if (faults.length > 0) {
      report.refused += 1;
      report.faults.add(faults);
      refused.push(refusedRow(row, faults));
    } else if (verdict?.ok && verdict.value.repeated) {
      report.repeated += 1;
      if (storedBefore.has(row)) report.storedBefore += 1;
      else report.warnings.add([inColumn(NOTES.SERIAL_REPEATED.at('serial'), row, header)]);
    } else countStored(verdict, row, header, report);
  });
  report.lastRow = batch.lastRow;
  return refused;
}

const NONE: ReadonlySet<ReadRow> = new Set();

/** Finds the first row of each serial of a batch; the others repeat a row of the same file. */
function firstsOf({ rows }: ImportBatch): ReadonlySet<ReadRow> {
  const waiting = rows.flatMap((row, at) => (row.form ? [{ form: row.form, at }] : []));
  return new Set(bySerial(waiting).firsts.flatMap(({ at }) => rows[at] ?? []));
}

/** Counts a row whose form is stored, or set aside. */
function countStored(
  verdict: StoredForm | undefined,
  row: ReadRow,
  header: ImportHeader,
  report: RunningReport,
): void {
  report.stored += 1;
  if (!verdict?.ok) return;
  for (const notice of verdict.value.notices ?? []) report.warnings.add([inColumn(notice, row, header)]);
  if (verdict.value.setAside === undefined) return;
  if (verdict.value.setAside === 'screened-out') report.screenedOut += 1;
  else {
    report.blank += 1;
    const { missing = 0 } = verdict.value;
    report.warnings.add([
      inColumn(SUBMISSION_PROBLEMS.FORM_BLANK.at('serial', missing, 'official'), row, header),
    ]);
  }
}

/**
 * Stores the forms of a batch; forms of the same serial one after the other, because whether the second repeats depends on the
 * verdict of the first.
 */
export async function storeBatch({ rows }: ImportBatch, store: StoreForms): Promise<BatchVerdicts> {
  const verdicts: (StoredForm | undefined)[] = rows.map(() => undefined);
  let waiting = rows.flatMap(({ form }, at) => (form ? [{ form, at }] : []));
  while (waiting.length > 0) {
    const { firsts, later } = bySerial(waiting);
    const found = await store(firsts.map(({ form }) => form));
    firsts.forEach(({ at }, index) => {
      const verdict = found[index];
      if (!verdict) throw new Error('a form of a batch came back without a verdict');
      verdicts[at] = verdict;
    });
    waiting = later;
  }
  return verdicts;
}

interface WaitingForm {
  readonly form: ImportedForm;
  /** Position of its row in the batch. */
  readonly at: number;
}

/** The first of each serial of an agency, and all others. */
function bySerial(waiting: readonly WaitingForm[]): { firsts: WaitingForm[]; later: WaitingForm[] } {
  const known = new Map<string, Set<string>>();
  const firsts: WaitingForm[] = [];
  const later: WaitingForm[] = [];
  for (const each of waiting) {
    const { agencyCode, key } = each.form.submission;
    const serials = known.get(agencyCode) ?? new Set();
    if (serials.size === 0) known.set(agencyCode, serials);
    (serials.has(key) ? later : firsts).push(each);
    serials.add(key);
  }
  return { firsts, later };
}

/** Names of the intake → names of columns; any other path is the code of an item. */
const FACT_PLACES: Readonly<Record<string, Fact>> = {
  key: 'serial',
  serial: 'serial',
  agencyCode: 'agency_code',
  group: 'group',
  channel: 'channel',
  receivedOn: 'received_on',
  cluster: 'cluster',
  field: 'field',
  procedureGroup: 'procedure_group',
  helped: 'helped',
};

function inColumn(found: Problem, { row }: ReadRow, header: ImportHeader): RowProblem {
  const fact = FACT_PLACES[found.place];
  const item = header.items.get(found.place);
  const column = fact
    ? header.facts.get(fact)
    : (item?.answer ?? item?.options[0]?.column ?? item?.other?.column);
  if (column === undefined) return rowProblem(row.number, { column: fact ?? found.place, value: '' }, found);
  return rowProblem(
    row.number,
    { column: header.names[column] ?? '', value: row.cells[column] ?? '' },
    found,
  );
}
