import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';

/** What apps/bench offers. */
interface Bench {
  /** Runs the measurements of these names, all when none is given, and says with which code to exit. */
  runBench(
    names: readonly string[],
    options: { readonly json: boolean; readonly log: (line: string) => void },
  ): Promise<number>;
}

/** Named, not imported: an installation of the product alone has no benchmarks. */
const BENCH = '../../../bench/src/run-bench';

/** `hailong bench`: measures against the physical floor. Loaded only when asked for: it brings its own server and load. */
export function addBench(program: Command, cli: CommandLine): void {
  program
    .command('bench')
    .argument('[name...]', 'phép đo · measurements (mặc định · default: all)')
    .description('đo tốc độ · measure speed against the physical floor')
    .option('--json', 'in JSON, không kèm gì khác · print JSON alone (mặc định · default: a text for people)')
    .action(async (names: string[], options: Printing) => {
      const bench = (await import(BENCH)) as Bench;
      cli.exitCode = await bench.runBench(names, { json: options.json === true, log: cli.log });
    });
}
