import { Problem } from '@hailong/kernel';
import { ListedProblems, Listing } from '../domain/problem-summary';
import { ImportCounts } from '../persistence/import-store';

/** Problems kept of each code; all of them go to whoever watches. */
const MOST_LISTED = 20;

/** What became of the rows of one run. `stored` of a check: would have been. */
export interface ImportReport extends ImportCounts {
  /** Rows that were looked at, blank ones apart. */
  readonly rows: number;
  /** Number of the last row an earlier run had done; this one began after it. 0: from the start. */
  readonly resumedAfter: number;
  /** Number of the last row that is done. */
  readonly lastRow: number;
  /** The whole file is done. */
  readonly finished: boolean;
  /** Why the file could not be read to its end. */
  readonly broken?: Problem;
  /** Why rows were refused. */
  readonly faults: readonly ListedProblems[];
  /** Rows that are stored, or were, and that somebody should look at. */
  readonly warnings: readonly ListedProblems[];
}

/** Counts while an import runs. */
export class RunningReport {
  readonly faults = new Listing(MOST_LISTED);
  readonly warnings = new Listing(MOST_LISTED);
  rows = 0;
  stored = 0;
  repeated = 0;
  refused = 0;
  lastRow: number;
  finished = false;
  broken: Problem | undefined;

  constructor(private readonly resumedAfter: number) {
    this.lastRow = resumedAfter;
  }

  get report(): ImportReport {
    const { rows, stored, repeated, refused, resumedAfter, lastRow, finished, broken } = this;
    return {
      ...{ rows, stored, repeated, refused, resumedAfter, lastRow, finished },
      ...(broken ? { broken } : {}),
      faults: this.faults.listed,
      warnings: this.warnings.listed,
    };
  }
}
