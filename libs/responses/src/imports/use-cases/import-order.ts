import { AgencyScope } from '@hailong/database';
import { ReadRow } from '../domain/form-reader';
import { ImportDefaults } from '../domain/import-target';
import { ImportFile, RefusedRow, RowProblem } from '@hailong/files/domain';
import { ImportReport } from './import-report';

/** A file of filled forms to take in. */
export interface ImportOrder {
  /** Scope of the importer; the record of the import and its entry of the trail belong to its agency. */
  readonly scope: AgencyScope;
  /** Forms of every agency of the round may come (the operators of the system); else the scope's own alone. */
  readonly anyAgency: boolean;
  readonly roundId: number;
  /** Id or code of the collecting body that brings the forms; absent: the scope's agency. */
  readonly body?: string;
  readonly file: ImportFile;
  readonly defaults: ImportDefaults;
  /** Reads and judges, stores nothing. */
  readonly check?: boolean;
  /** Reads all rows again, also those that an earlier run has done. */
  readonly fromStart?: boolean;
  /** Aborted: ends after the batches that are under way. */
  readonly stop?: AbortSignal;
  readonly watch?: ImportWatch;
}

/** Listens to the progress of an import. Each call is awaited, so a slow watcher slows the import and memory stays bounded. */
export interface ImportWatch {
  /** The header is right. Rows up to `after` were done by an earlier run. */
  begun?(names: readonly string[], after: number): Promise<void> | void;
  /** Rows that were refused, before they count as done. */
  refused?(rows: readonly RefusedRow[]): Promise<void> | void;
  /** Called after each batch. */
  progress?(report: ImportReport): void;
}

export function refusedRow({ row }: ReadRow, problems: readonly RowProblem[]): RefusedRow {
  return { number: row.number, cells: row.cells, problems };
}
