import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION, wholeNumber } from '../options';
import type { LoadOptions } from '../../../bench/src/benchmark';

/** `hailong bench`: measures against the physical floor, each time on a PostgreSQL of its own. */
export function addBench(program: Command, cli: CommandLine): void {
  program
    .command('bench')
    .argument('[name...]', 'phép đo · benchmarks (mặc định · default: all)')
    .description('đo tốc độ · measure speed against the physical floor')
    .option(...JSON_OPTION)
    .option('--form', 'intake: gửi biểu mẫu thường · plain form posts instead of GraphQL')
    .option(
      '--many <n>',
      'intake: số phiếu mỗi lần gửi · responses of one mutation',
      wholeNumber('--many', 1, 100),
    )
    .option(
      '--processes <n>',
      'intake: số tiến trình máy chủ · server processes',
      wholeNumber('--processes', 1, 16),
    )
    .action(async (names: string[], { json = false, ...load }: Printing & Partial<LoadOptions>) => {
      // Loaded only when asked for: no other command needs the load generators.
      const { runBench } = await import('../../../bench/src/run-bench');
      cli.exitCode = await runBench(names, { json, log: cli.log, print: cli.print, stop: cli.stop, load });
    });
}
