import 'reflect-metadata';
import { tmpdir } from 'node:os';
import { BenchReport, Benchmark, LoadOptions, PUBLISHED_SIZES, Sizes, USUAL_LOAD } from './benchmark';
import { withDatabase } from './fixture/with-database';
import { BENCHMARKS, BENCHMARK_NAMES } from './catalogue';
import { Machine, ServerFacts, machine } from './machine';
import { jsonOf, machineLines, reportLines } from './report/print-report';

export interface BenchOptions {
  /** Prints JSON alone. */
  readonly json: boolean;
  /** One line for whoever waits. */
  readonly log: (line: string) => void;
  /** Gets the results, with their line ends. Default: standard output. */
  readonly print?: (text: string) => void;
  /** Aborted when somebody asks to stop; then everything is put away and 130 is answered. Default: nobody does. */
  readonly stop?: AbortSignal;
  /** Default: {@link PUBLISHED_SIZES}. */
  readonly sizes?: Partial<Sizes>;
  /** Default: {@link USUAL_LOAD}. */
  readonly load?: Partial<LoadOptions>;
  /**
   * TMPDIR: where the databases lie while they are measured. HAILONG_CPU_PROFILES: where the measured servers leave
   * CPU profiles; none without it. Default: the process's environment.
   */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

export interface BenchResult extends BenchReport {
  readonly benchmark: Benchmark;
}

const DONE = 0;
const WRONGLY_WRITTEN = 2;
/** 128 + SIGINT. */
const INTERRUPTED = 130;

/**
 * Runs the named benchmarks (all but the long ones when none is named), each on a PostgreSQL of its own that is gone afterwards, and prints
 * what came out. Answers the exit code: 0 done, 2 a name that does not exist, 130 stopped.
 * @throws what went wrong while measuring, after everything has been put away
 */
export async function runBench(names: readonly string[], options: BenchOptions): Promise<number> {
  const { json, log, print = (text) => void process.stdout.write(text) } = options;
  const unknown = names.filter((name) => !BENCHMARK_NAMES.includes(name));
  if (unknown.length > 0) return refuseNames(unknown, log);
  const chosen = BENCHMARKS.filter(({ name, long }) => (names.length === 0 ? !long : names.includes(name)));
  const results: BenchResult[] = [];
  let facts: Machine | undefined;
  for (const [at, benchmark] of chosen.entries()) {
    if (options.stop?.aborted) return INTERRUPTED;
    log(`[${at + 1}/${chosen.length}] ${benchmark.name}: ${benchmark.vi} · ${benchmark.en}`);
    const outcome = await measure(benchmark, options);
    if (!outcome) return INTERRUPTED;
    facts ??= machine(outcome.server);
    results.push({ benchmark, ...outcome.report });
    if (!json)
      print(lines([...(at === 0 ? machineLines(facts) : []), ...reportLines(benchmark, outcome.report)]));
  }
  if (json && facts) print(`${JSON.stringify(jsonOf(facts, results), null, 2)}\n`);
  return DONE;
}

interface Outcome {
  readonly report: BenchReport;
  readonly server: ServerFacts;
}

/** Undefined when it was stopped. */
async function measure(benchmark: Benchmark, options: BenchOptions): Promise<Outcome | undefined> {
  const { log, stop = new AbortController().signal, sizes, environment = process.env } = options;
  const cpuProfiles = environment.HAILONG_CPU_PROFILES || undefined;
  const folder = environment.TMPDIR || tmpdir();
  return withDatabase({ folder, log, stop }, async (database) => {
    const report = await benchmark.run({
      database,
      sizes: { ...PUBLISHED_SIZES, ...sizes },
      load: { ...USUAL_LOAD, ...options.load },
      log,
      cpuProfiles,
    });
    return { report, server: database.facts };
  });
}

function refuseNames(unknown: readonly string[], log: (line: string) => void): number {
  const known = BENCHMARK_NAMES.join(', ');
  log(
    `Không có phép đo "${unknown.join('", "')}": chọn trong ${known}, hoặc không ghi tên để đo mọi phép ngắn.`,
  );
  log(
    `There is no benchmark "${unknown.join('", "')}": choose among ${known}, or name none to run all the short ones.`,
  );
  return WRONGLY_WRITTEN;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
