import { ListedProblems, ProblemSummary, RowProblem } from '@hailong/files/domain';
import { Problem } from '@hailong/kernel';
import { DossierImportCounts } from '../persistence/dossier-import-store';

/** Problems kept of each code; the watcher gets all. */
const MOST_LISTED = 20;

/** Outcome of the rows of a run. */
export interface DossierImportReport extends DossierImportCounts {
  /** Rows that were looked at, blank ones apart. */
  readonly rows: number;
  /** Lines of the file that stand inside cells, so that `rows` and these are all lines below the header but blank ones. */
  readonly linesInside: number;
  /** Number of the last row an earlier run had done; this one began after it. 0: from the start. */
  readonly resumedAfter: number;
  /** Number of the last row that is done. */
  readonly lastRow: number;
  /** The whole file is done. */
  readonly finished: boolean;
  /** Problem that kept the file from being read to its end. */
  readonly broken?: Problem;
  /** Problems of the refused rows. */
  readonly faults: readonly ListedProblems[];
}

/** Counts while an import runs. */
export class RunningDossierReport {
  rows = 0;
  linesInside = 0;
  lastRow: number;
  finished = false;
  broken: Problem | undefined;
  private readonly faults = new ProblemSummary(MOST_LISTED);
  private readonly counts = { reported: 0, corrected: 0, unchanged: 0, refused: 0 };

  constructor(private readonly resumedAfter: number) {
    this.lastRow = resumedAfter;
  }

  /** Adds the rows of a batch. */
  add(counts: DossierImportCounts, problems: readonly RowProblem[], lastRow: number): void {
    for (const key of Object.keys(this.counts) as (keyof DossierImportCounts)[]) {
      this.counts[key] += counts[key];
      this.rows += counts[key];
    }
    this.faults.add(problems);
    this.lastRow = lastRow;
  }

  get report(): DossierImportReport {
    const { rows, linesInside, resumedAfter, lastRow, finished, broken, counts, faults } = this;
    return {
      ...{ rows, linesInside, ...counts, resumedAfter, lastRow, finished },
      ...(broken ? { broken } : {}),
      faults: faults.listed,
    };
  }
}
