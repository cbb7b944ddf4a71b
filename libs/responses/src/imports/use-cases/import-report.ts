import { Problem } from '@hailong/kernel';
import { ListedProblems, ProblemSummary } from '@hailong/files/domain';
import { ImportCounts } from '../persistence/import-store';

/** Problems kept of each code; the watcher gets all. */
const MOST_LISTED = 20;

/** Outcome of the rows of a run. `stored` of a check: would have been. */
export interface ImportReport extends ImportCounts {
  /** Rows that were looked at, blank ones apart. */
  readonly rows: number;
  /** Lines of the file that stand inside cells, so that `rows` and these are all lines below the header but blank ones. */
  readonly linesInside: number;
  /** Rows among them that a spreadsheet does not show. */
  readonly hidden: number;
  /** Stored forms that are kept as blank, in no figure. */
  readonly blank: number;
  /** Stored forms of people outside the survey, in no figure. */
  readonly screenedOut: number;
  /** Repeated forms among those that the run before may have stored when it was stopped; no warning names them. */
  readonly storedBefore: number;
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
  /** Warnings about rows that are stored, or were before. */
  readonly warnings: readonly ListedProblems[];
}

/** Counts while an import runs. */
export class RunningReport {
  readonly faults = new ProblemSummary(MOST_LISTED);
  readonly warnings = new ProblemSummary(MOST_LISTED);
  rows = 0;
  linesInside = 0;
  hidden = 0;
  stored = 0;
  blank = 0;
  screenedOut = 0;
  repeated = 0;
  storedBefore = 0;
  refused = 0;
  lastRow: number;
  finished = false;
  broken: Problem | undefined;

  /**
   * @param resumedAfter last row that an earlier run had done
   * @param batchesBefore batches after it that the earlier run may have stored before it ended
   */
  constructor(
    private readonly resumedAfter: number,
    private batchesBefore = 0,
  ) {
    this.lastRow = resumedAfter;
  }

  /** Begins the next batch; true where a run before may have stored its forms. */
  nextBatch(): boolean {
    this.batchesBefore -= 1;
    return this.batchesBefore >= 0;
  }

  get report(): ImportReport {
    const { rows, linesInside, hidden, stored, blank, screenedOut, repeated, refused } = this;
    const { storedBefore, resumedAfter, lastRow, finished, broken } = this;
    return {
      ...{
        rows,
        linesInside,
        hidden,
        stored,
        blank,
        screenedOut,
        repeated,
        refused,
        storedBefore,
        resumedAfter,
        lastRow,
        finished,
      },
      ...(broken ? { broken } : {}),
      faults: this.faults.listed,
      warnings: this.warnings.listed,
    };
  }
}
