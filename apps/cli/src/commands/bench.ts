import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION, wholeNumber } from '../options';
import type { LoadOptions } from '../../../bench/src/benchmark';

interface BenchArguments extends Printing, Partial<LoadOptions> {
  readonly times?: number;
}

/** The package that a host installs is without the bench and the portal that it loads. */
const BENCH = path.join(__dirname, '../../../bench');

/** `hailong bench`: measures against the physical floor, each time on a PostgreSQL of its own. */
export function addBench(program: Command, cli: CommandLine): void {
  if (!existsSync(BENCH)) return;
  program
    .command('bench')
    .argument('[name...]', 'phép đo · benchmarks (mặc định · default: all but memory, kill)')
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
    .option('--times <n>', 'kill: số lần ngắt · how often it kills', wholeNumber('--times', 1, 1000))
    .action(async (names: string[], { json = false, times, ...load }: BenchArguments) => {
      // Loaded only when asked for: no other command needs the load generators.
      const { runBench } = await import('../../../bench/src/run-bench');
      const { log, print, stop } = cli;
      const sizes = times === undefined ? {} : { times };
      cli.exitCode = await runBench(names, { json, log, print, stop, load, sizes });
    });
}
