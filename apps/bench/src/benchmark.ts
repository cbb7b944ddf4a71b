import type { Command } from 'commander';
import type { ThrowAwayDatabase } from './fixture/with-database';

/** Figures and their floor, measured in one run. A file in `benchmarks/` each. */
export interface Benchmark {
  /** Name on the command line: `npm run bench -- NAME`. */
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  /** Runs only by its name, not in `all`. */
  readonly long?: true;
  /** Adds options of its own to its command; each sets a property of {@link LoadOptions} or `times` of {@link Sizes}. */
  addOptions?(command: Command): void;
  run(context: BenchContext): Promise<BenchReport>;
}

export interface BenchContext {
  /** Database of this run alone, removed after it. */
  readonly database: ThrowAwayDatabase;
  readonly sizes: Sizes;
  readonly load: LoadOptions;
  /** Gets one line of progress. */
  readonly log: (line: string) => void;
  /** Folder for CPU profiles of the measured servers. Absent: none are made. */
  readonly cpuProfiles?: string;
}

/** Options of single benchmarks. */
export interface LoadOptions {
  /** Plain form posts instead of GraphQL. */
  readonly form: boolean;
  /** Responses of one mutation. */
  readonly many: number;
  /** Server processes. */
  readonly processes: number;
  /** Keep-alive connections; several: the product is measured with each number. */
  readonly clients: readonly number[];
  /** Responses of each round of `ranking`. Absent: a tenth of the large filling, and all of it. */
  readonly sizes?: readonly number[];
}

export const USUAL_LOAD: LoadOptions = { form: false, many: 1, processes: 1, clients: [32] };

/** Amounts to measure; the published figures have {@link PUBLISHED_SIZES}. */
export interface Sizes {
  /**
   * Responses of the large filling; the small one of `ranking` is a tenth of it, `import` takes twice as many, `memory`
   * ten times.
   */
  readonly responses: number;
  /** Length of a run under load, seconds. */
  readonly seconds: number;
  /** Limited quota cells of the round that has many. */
  readonly cells: number;
  /** Kills of `kill`. */
  readonly times: number;
}

export const PUBLISHED_SIZES: Sizes = { responses: 100_000, seconds: 4, cells: 20_000, times: 50 };

export interface BenchReport {
  readonly figures: readonly Figure[];
  /** Conditions of the measurement, a line each. */
  readonly notes: readonly string[];
}

export interface Figure {
  /** Key under `--json`. */
  readonly code: string;
  readonly value: number;
  /** `/s`, `ms`, `B`; `×` for a ratio. */
  readonly unit: string;
  readonly vi: string;
  readonly en: string;
  /** Single measurements; `value` is their median. */
  readonly turns?: readonly number[];
}

/** A benchmark and the command line that repeats it. */
export interface Measurement {
  readonly benchmark: Benchmark;
  readonly command: string;
}

/** A measurement with its figures. */
export interface Measured extends BenchReport, Measurement {}
