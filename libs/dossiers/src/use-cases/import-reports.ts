import { createHash } from 'node:crypto';
import { AgencyDb, AgencyScope } from '@hailong/database';
import { OpenedTable, RowBatch, RowReader, openTable, rowBatches } from '@hailong/files';
import { ImportFile, RefusedRow, RowProblem, SheetRow } from '@hailong/files/domain';
import { Problem, Verdict, accept } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { DossierStatus } from '../domain/dossier';
import {
  DossierImportAdvance,
  DossierImportCounts,
  advanceDossierImport,
  takeUpDossierImport,
} from '../persistence/dossier-import-store';
import { DossierImportReport, RunningDossierReport } from './dossier-import-report';

/** Row that was read. Blank ones come as undefined. */
export interface ReadReportRow<Report> {
  readonly row: SheetRow;
  /** Absent: faulty. */
  readonly report?: Report;
  readonly problems: readonly RowProblem[];
}

/** Reads the rows of one file, by its header. */
export interface ReportRowReader<Report> extends RowReader<ReadReportRow<Report>> {
  /** Puts a problem of a report at its cell of the row. */
  placed(found: Problem, row: SheetRow): RowProblem;
}

/** File to take in, a report a row. */
export interface ReportFile<Report> {
  /** Agency with which the record of the import stands. */
  readonly owner: AgencyScope;
  readonly file: ImportFile;
  /** Tells apart the imports of one file for several ends; absent: it has one end. */
  readonly end?: string;
  /** Makes the reader of the rows, or refuses the header. */
  readonly readerOf: (header: readonly string[]) => Verdict<ReportRowReader<Report>>;
  /** Reads all rows again, also those that an earlier run has done. */
  readonly fromStart?: boolean;
  /** Aborted: ends after the batch that is under way. */
  readonly stop?: AbortSignal;
  readonly watch?: DossierImportWatch;
}

/** Saves the reports of a batch; a verdict for each, in order. Safe to repeat. */
export interface SaveBatch<Report> {
  (reports: readonly Report[]): Promise<readonly Verdict<{ readonly status: DossierStatus }>[]>;
}

/** Listens to the progress of an import; each call is awaited. */
export interface DossierImportWatch {
  /** Begins after a header that is right. Rows up to `after` were done by an earlier run. */
  begun?(names: readonly string[], after: number): Promise<void> | void;
  /** Takes rows that were refused, before they count as done. */
  refused?(rows: readonly RefusedRow[]): Promise<void> | void;
  /** Reports progress after each batch. */
  progress?(report: DossierImportReport): void;
}

/** Run whose header is right. */
interface Run<Report> {
  readonly order: ReportFile<Report>;
  readonly save: SaveBatch<Report>;
  readonly reader: ReportRowReader<Report>;
  readonly report: RunningDossierReport;
}

/** Rows of one batch, and at most a portion more. */
const BATCH_ROWS = 1000;

const NOTHING: DossierImportCounts = { reported: 0, corrected: 0, unchanged: 0, refused: 0 };

/**
 * Takes a file of reports in, one a row. A wrong header is refused before anything is saved. After that each row
 * has its own verdict, and a run that was stopped, killed or cut off goes on where it ended.
 */
@Injectable()
export class ImportReports {
  constructor(private readonly db: AgencyDb) {}

  async import<Report>(
    order: ReportFile<Report>,
    save: SaveBatch<Report>,
  ): Promise<Verdict<DossierImportReport>> {
    const portions = order.file.rows()[Symbol.asyncIterator]();
    try {
      const table = await openTable(portions, (cells) => order.readerOf(cells).ok);
      if (!table.ok) return table;
      const reader = order.readerOf(table.value.header.cells);
      if (!reader.ok) return reader;
      return accept(await this.takeRows({ order, save, reader: reader.value }, table.value));
    } finally {
      await portions.return?.();
    }
  }

  private async takeRows<Report>(
    run: Omit<Run<Report>, 'report'>,
    { header, rows }: OpenedTable,
  ): Promise<DossierImportReport> {
    const { order, reader } = run;
    const record = await this.takeUp(order);
    const done = order.fromStart ? 0 : (record?.lastRow ?? 0);
    const report = new RunningDossierReport(done);
    report.finished = record?.finished === true && !order.fromStart;
    if (report.finished) return report.report;
    await order.watch?.begun?.(header.cells, done);
    const bounds = { after: Math.max(done, header.number), rows: BATCH_ROWS };
    await this.takeBatches({ ...run, report }, rowBatches(rows, reader, bounds));
    return report.report;
  }

  private async takeBatches<Report>(
    run: Run<Report>,
    batches: AsyncIterable<RowBatch<ReadReportRow<Report>>>,
  ): Promise<void> {
    const { order, report } = run;
    for await (const batch of batches) {
      if (order.stop?.aborted) return;
      await this.take(run, batch);
      if (batch.broken) report.broken = batch.broken.problem;
    }
    if (report.broken || order.stop?.aborted) return;
    report.finished = true;
    await this.advance(order, { lastRow: report.lastRow, finished: true, counts: NOTHING });
  }

  /** The refused rows are handed out before the batch counts as done: a run killed between the two tells them again. */
  private async take<Report>(
    { order, save, reader, report }: Run<Report>,
    batch: RowBatch<ReadReportRow<Report>>,
  ): Promise<void> {
    const counts = { ...NOTHING };
    const refused: RefusedRow[] = [];
    const reports = batch.rows.flatMap((each) => each.report ?? []);
    const verdicts = (reports.length > 0 ? await save(reports) : []).values();
    for (const { row, report: sent, problems } of batch.rows) {
      const verdict = sent && verdicts.next().value;
      const found =
        verdict && !verdict.ok ? verdict.problems.map((each) => reader.placed(each, row)) : problems;
      counts[verdict?.ok ? verdict.value.status : 'refused'] += 1;
      report.linesInside += row.linesInside ?? 0;
      if (!verdict?.ok) refused.push({ number: row.number, cells: row.cells, problems: found });
    }
    if (refused.length > 0) await order.watch?.refused?.(refused);
    await this.advance(order, { lastRow: batch.lastRow, finished: false, counts });
    report.add(
      counts,
      refused.flatMap(({ problems }) => problems),
      batch.lastRow,
    );
    order.watch?.progress?.(report.report);
  }

  private async takeUp<Report>(order: ReportFile<Report>) {
    const { owner, file } = order;
    const digest = recordOf(order);
    if (digest === undefined) return undefined;
    return this.db.write(owner, (tx) => takeUpDossierImport(tx, owner, digest, file.name));
  }

  private async advance<Report>(order: ReportFile<Report>, by: DossierImportAdvance) {
    const { owner } = order;
    const digest = recordOf(order);
    if (digest !== undefined) await this.db.write(owner, (tx) => advanceDossierImport(tx, owner, digest, by));
  }
}

/** Digest by which the record of an import is found; undefined: it has no record. */
function recordOf({ file: { digest }, end }: Pick<ReportFile<never>, 'file' | 'end'>): string | undefined {
  if (digest === undefined || end === undefined) return digest;
  return createHash('sha256').update(`${digest} ${end}`).digest('hex');
}
