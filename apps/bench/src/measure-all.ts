import { tmpdir } from 'node:os';
import type { Variables } from '../../cli/src/environment';
import { DONE } from '../../cli/src/output/answer';
import { INTERRUPTED } from '../../cli/src/output/bilingual-program';
import { BenchReport, Benchmark, LoadOptions, Measured, Measurement, Sizes } from './benchmark';
import { calibrate } from './calibration';
import { withDatabase } from './fixture/with-database';
import { Machine, ServerFacts, machine } from './machine';
import { jsonOf, machineLines, reportLines } from './report/print-report';

export interface MeasureOptions {
  /** Prints JSON alone. */
  readonly json: boolean;
  readonly sizes: Sizes;
  readonly load: LoadOptions;
  /** Gets the results, with their line ends. */
  readonly print: (text: string) => void;
  /** Gets one line of progress. */
  readonly log: (line: string) => void;
  /** Ends the run early when aborted; the temporary server is removed all the same. */
  readonly stop: AbortSignal;
  /** TMPDIR: folder of the databases. HAILONG_CPU_PROFILES: folder for CPU profiles of the servers; none without it. */
  readonly variables: Variables;
}

/**
 * Measures one after the other, each on a PostgreSQL of its own that is gone afterwards, and prints the reports.
 *
 * @returns the exit code: 0 done, 130 stopped
 * @throws the fault of a benchmark, after its database is gone
 */
export async function measureAll(
  measurements: readonly Measurement[],
  options: MeasureOptions,
): Promise<number> {
  const { json, log, print, stop } = options;
  const results: Measured[] = [];
  let facts: Machine | undefined;
  const calibration = await calibrate(folderOf(options));
  for (const [at, measurement] of measurements.entries()) {
    if (stop.aborted) return INTERRUPTED;
    const { name, vi, en } = measurement.benchmark;
    log(`[${at + 1}/${measurements.length}] ${name}: ${vi} · ${en}`);
    const outcome = await measure(measurement.benchmark, options);
    if (!outcome) return INTERRUPTED;
    facts ??= machine(outcome.server, calibration);
    const measured = { ...measurement, ...outcome.report };
    results.push(measured);
    if (!json) print(lines([...(at === 0 ? machineLines(facts) : []), ...reportLines(measured)]));
  }
  if (json && facts) print(`${JSON.stringify(jsonOf(facts, results), null, 2)}\n`);
  return DONE;
}

interface Outcome {
  readonly report: BenchReport;
  readonly server: ServerFacts;
}

/** Runs one benchmark; undefined when it was stopped. */
async function measure(benchmark: Benchmark, options: MeasureOptions): Promise<Outcome | undefined> {
  const { log, stop, sizes, load, variables } = options;
  const cpuProfiles = variables.HAILONG_CPU_PROFILES || undefined;
  const folder = folderOf(options);
  return withDatabase({ folder, log, stop }, async (database) => {
    const report = await benchmark.run({ database, sizes, load, log, cpuProfiles });
    return { report, server: database.facts };
  });
}

function folderOf({ variables }: MeasureOptions): string {
  return variables.TMPDIR || tmpdir();
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
