import { AgencyDb, recordAudit } from '@hailong/database';
import { OpenedTable, openTable, rowBatches } from '@hailong/files';
import { Verdict, accept } from '@hailong/kernel';
import { traced } from '@hailong/telemetry';
import { Injectable } from '@nestjs/common';
import { FindEntrant } from '../../bodies/use-cases/find-entrant';
import { FormReader } from '../domain/form-reader';
import { importId } from '../domain/import-id';
import { ImportTarget } from '../domain/import-target';
import { ImportHeader, headerFinder, readHeader } from '../domain/read-header';
import { ImportAdvance, ImportRecord, advanceImport, takeUpImport } from '../persistence/import-store';
import {
  BATCH_ROWS,
  BatchVerdicts,
  ImportBatch,
  StoreForms,
  countBatchRows,
  storeBatch,
} from './store-import-batch';
import { ImportOrder } from './import-order';
import { ImportReport, RunningReport } from './import-report';
import { ImportSink, Importer } from './import-sink';
import { judgeInTurn } from './judge-in-turn';
import { ReadImportTarget } from './read-import-target';

/** Run whose header is right. */
interface Run {
  readonly order: ImportOrder;
  readonly target: ImportTarget;
  readonly header: ImportHeader;
  readonly report: RunningReport;
  readonly store: StoreForms;
  /** Absent: nothing is kept of this run, it is a check or a stream without a digest. */
  readonly importId?: string;
}

/** Batches under way at a time: two on their connections, a third is judged meanwhile. */
const UNDER_WAY = 3;

/** Batch that is being judged and stored. */
interface BatchUnderWay {
  readonly batch: ImportBatch;
  readonly verdicts: Promise<BatchVerdicts>;
}

/**
 * Takes a file of filled forms in, one a row. Refused as a whole before anything is stored: an unknown round, a wrong
 * header. After that each row has its own verdict, a form is recognised by its serial, and a run that was stopped,
 * killed or cut off goes on where it ended. Three batches are under way while the next is read; no more is held in memory.
 */
@Injectable()
export class ImportResponses {
  constructor(
    private readonly db: AgencyDb,
    private readonly targets: ReadImportTarget,
    private readonly sink: ImportSink,
    private readonly entrants: FindEntrant,
  ) {}

  import(order: ImportOrder): Promise<Verdict<ImportReport>> {
    const facts = { round: order.roundId, agency: order.scope.agencyId };
    return traced('hailong.import', facts, async (note) => {
      const verdict = await this.importInside(order);
      if (!verdict.ok) note({ outcome: verdict.problems[0]?.code });
      else note({ forms: verdict.value.stored, refused: verdict.value.refused });
      return verdict;
    });
  }

  private async importInside(order: ImportOrder): Promise<Verdict<ImportReport>> {
    const { roundId, defaults, anyAgency, scope } = order;
    const onlyAgencyId = anyAgency ? undefined : scope.agencyId;
    const target = await this.targets.read({ roundId, defaults, onlyAgencyId });
    if (!target.ok) return target;
    const affiliation = { agencyId: scope.agencyId };
    const entrant = await this.entrants.find(target.value.round.agencyId, affiliation, order.body);
    if (!entrant.ok) return entrant;
    const store = this.storing(order, { scope, anyAgency, enteredBy: entrant.value });
    const portions = order.file.rows()[Symbol.asyncIterator]();
    try {
      const table = await openTable(portions, headerFinder(target.value));
      if (!table.ok) return table;
      const header = readHeader(table.value.header.cells, target.value);
      if (!header.ok) return header;
      const begun = { order, target: target.value, header: header.value, store };
      return accept(await this.takeRows(begun, table.value));
    } finally {
      await portions.return?.();
    }
  }

  private async takeRows(begun: Omit<Run, 'report' | 'importId'>, table: OpenedTable): Promise<ImportReport> {
    const { order, target, header } = begun;
    const id = order.check ? undefined : idOf(order);
    const record = id === undefined ? undefined : await this.takeUp(order, id);
    const done = order.fromStart ? 0 : (record?.lastRow ?? 0);
    const goesOn = record?.begunBefore && !order.fromStart;
    const report = new RunningReport(done, goesOn ? UNDER_WAY : 0);
    if (record?.finished && !order.fromStart) {
      report.finished = true;
      return report.report;
    }
    await order.watch?.begun?.(header.names, done);
    const run: Run = { ...begun, report, importId: id };
    const after = Math.max(done, table.header.number);
    await this.trail(run, 'begun');
    const reader = new FormReader(header, target);
    await this.takeBatches(run, rowBatches(table.rows, reader, { after, rows: BATCH_ROWS }));
    if (reader.warning) report.warnings.add([reader.warning]);
    await this.trail(run, report.finished ? 'finished' : 'stopped');
    return report.report;
  }

  private storing({ check }: ImportOrder, importer: Importer): StoreForms {
    if (check) return judgeInTurn((forms) => this.sink.judge(importer, forms));
    return (forms) => this.sink.store(importer, forms);
  }

  private async takeBatches(run: Run, batches: AsyncIterable<ImportBatch>): Promise<void> {
    const { order, report } = run;
    let told: Promise<void> = Promise.resolve();
    const underWay: Promise<void>[] = [];
    for await (const batch of batches) {
      if (underWay.length === UNDER_WAY) await underWay.shift();
      if (order.stop?.aborted) break;
      if (batch.broken) report.broken = batch.broken.problem;
      told = this.tellAfter(told, run, { batch, verdicts: storeBatch(batch, run.store) });
      // Rejections are handled when the batch is awaited; this avoids an unhandled-rejection crash.
      told.catch(() => undefined);
      underWay.push(told);
    }
    await told;
    if (report.broken || order.stop?.aborted) return;
    report.finished = true;
    await this.advance(run, { lastRow: report.lastRow, stored: 0, repeated: 0, refused: 0, finished: true });
  }

  /** Batches are told of in their order, whichever is stored first. */
  private async tellAfter(
    before: Promise<void>,
    run: Run,
    { batch, verdicts }: BatchUnderWay,
  ): Promise<void> {
    verdicts.catch(() => undefined);
    await before;
    await this.tell(run, batch, await verdicts);
  }

  /** The refused rows are handed out before the batch counts as done: a run killed between the two tells them again. */
  private async tell(run: Run, batch: ImportBatch, verdicts: BatchVerdicts): Promise<void> {
    const { order, header, report } = run;
    const before = { stored: report.stored, repeated: report.repeated, refused: report.refused };
    const refused = countBatchRows(batch, verdicts, header, report);
    if (refused.length > 0) await order.watch?.refused?.(refused);
    await this.advance(run, {
      lastRow: batch.lastRow,
      stored: report.stored - before.stored,
      repeated: report.repeated - before.repeated,
      refused: report.refused - before.refused,
      finished: false,
    });
    order.watch?.progress?.(report.report);
  }

  private takeUp({ scope, roundId, file }: ImportOrder, id: string): Promise<ImportRecord> {
    const identity = { importId: id, roundId, fileName: file.name };
    return this.db.write(scope, (tx) => takeUpImport(tx, scope, identity));
  }

  private async advance({ order: { scope }, importId: id }: Run, by: ImportAdvance): Promise<void> {
    if (id !== undefined) await this.db.write(scope, (tx) => advanceImport(tx, scope, id, by));
  }

  /** A run that was killed leaves its beginning, and its record how far it came. */
  private async trail(
    { order, target, report }: Run,
    state: 'begun' | 'stopped' | 'finished',
  ): Promise<void> {
    if (order.check) return;
    const { scope, file } = order;
    const { stored, repeated, refused } = report;
    const entry = {
      action: 'import-responses',
      subject: target.round.code,
      after: { file: file.name, state, stored, repeated, refused },
    };
    await this.db.write(scope, (tx) => recordAudit(tx, scope, entry));
  }
}

function idOf({ file, roundId, scope, defaults }: ImportOrder): string | undefined {
  if (file.digest === undefined) return undefined;
  return importId(file.digest, defaults, { roundId, agencyId: scope.agencyId });
}
