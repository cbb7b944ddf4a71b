import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION } from '../options';

/** `hailong bench`: measures against the physical floor, each time on a PostgreSQL of its own. */
export function addBench(program: Command, cli: CommandLine): void {
  program
    .command('bench')
    .argument('[name...]', 'phép đo · benchmarks (mặc định · default: all)')
    .description('đo tốc độ · measure speed against the physical floor')
    .option(...JSON_OPTION)
    .action(async (names: string[], { json = false }: Printing) => {
      // Loaded only when asked for: no other command needs the load generators.
      const { runBench } = await import('../../../bench/src/run-bench');
      cli.exitCode = await runBench(names, { json, log: cli.log, print: cli.print, stop: cli.stop });
    });
}
