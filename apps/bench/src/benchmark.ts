import type { ThrowAwayDatabase } from './fixture/with-database';

/** One figure and what it is compared with, measured in one run. One file in `benchmarks/` each. */
export interface Benchmark {
  /** As on the command line: `npm run hailong -- bench NAME`. */
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  /** Takes so long that it runs only when it is named. */
  readonly long?: true;
  run(context: BenchContext): Promise<BenchReport>;
}

export interface BenchContext {
  /** Of this run alone; gone after it. */
  readonly database: ThrowAwayDatabase;
  readonly sizes: Sizes;
  readonly load: LoadOptions;
  /** One line for whoever waits. */
  readonly log: (line: string) => void;
  /** Folder in which the measured servers leave CPU profiles. Absent: none are made. */
  readonly cpuProfiles?: string;
}

/** How `intake` is loaded. */
export interface LoadOptions {
  /** Plain form posts instead of GraphQL. */
  readonly form: boolean;
  /** Responses of one mutation. */
  readonly many: number;
  /** Server processes. */
  readonly processes: number;
}

export const USUAL_LOAD: LoadOptions = { form: false, many: 1, processes: 1 };

/** How much is measured; the published figures have {@link PUBLISHED_SIZES}. */
export interface Sizes {
  /**
   * Responses of the large filling; the small one of `ranking` is a tenth of it, `import` takes twice as many, `memory`
   * ten times.
   */
  readonly responses: number;
  /** Length of one turn under load, seconds. */
  readonly seconds: number;
  /** Limited quota cells of the round that has many. */
  readonly cells: number;
  /** How often `kill` kills. */
  readonly times: number;
}

export const PUBLISHED_SIZES: Sizes = { responses: 100_000, seconds: 6, cells: 20_000, times: 50 };

export interface BenchReport {
  readonly figures: readonly Figure[];
  /** What a reader must know to read the figures. */
  readonly notes: readonly string[];
}

export interface Figure {
  /** Its key under `--json`. */
  readonly code: string;
  readonly value: number;
  /** `/s`, `ms`, `B`; `×` for a ratio. */
  readonly unit: string;
  readonly vi: string;
  readonly en: string;
  /** The single measurements whose median `value` is. */
  readonly turns?: readonly number[];
}
