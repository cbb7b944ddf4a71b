import { Command } from 'commander';
import type { Surroundings } from '../../cli/src/command-line';
import { JSON_OPTION, wholeNumber } from '../../cli/src/options';
import { DONE } from '../../cli/src/output/answer';
import { bilingualProgram, runProgram } from '../../cli/src/output/bilingual-program';
import { say } from '../../cli/src/output/terminal';
import { Benchmark, LoadOptions, Measurement, PUBLISHED_SIZES, Sizes, USUAL_LOAD } from './benchmark';
import { BENCHMARKS, SHORT_BENCHMARKS } from './catalogue';
import { measureAll } from './measure-all';

interface BenchArguments extends Partial<LoadOptions>, Partial<Pick<Sizes, SizeOption>> {
  readonly json?: boolean;
}

/** Sizes that the command line sets. */
type SizeOption = 'times' | 'seconds' | 'responses';

const ABOUT = 'Hài Lòng: đo tốc độ so với giới hạn vật lý · measures speed against the physical floor';

const AFTER_HELP = `
Mỗi lần đo chạy trên một máy chủ PostgreSQL tạm, xong là xóa.
Each measurement runs on a temporary PostgreSQL server, removed afterwards.

Biến môi trường · environment:
  TMPDIR            thư mục của máy chủ tạm · folder of the temporary servers
  HAILONG_CPU_PROFILES  thư mục nhận hồ sơ CPU · folder for CPU profiles of the servers (mặc định · default: none)

Mã thoát · exit codes:
  0 xong · done, 1 lỗi · failed, 2 viết sai · wrongly written, 130 Ctrl-C
`;

const SECONDS_OPTION = [
  '--seconds <n>',
  `giây mỗi lượt đo · seconds of a run under load (mặc định · default: ${PUBLISHED_SIZES.seconds})`,
  wholeNumber('--seconds', 1, 3600),
] as const;

const RESPONSES_OPTION = [
  '--responses <n>',
  `số phiếu của lần nạp lớn · responses of the large filling (mặc định · default: ${PUBLISHED_SIZES.responses})`,
  wholeNumber('--responses', 100, 100_000_000),
] as const;

/**
 * Runs one command line of `npm run bench` and answers its exit code: 0 done, 1 failed, 2 wrongly written, 130 interrupted.
 *
 * @param sizes default: {@link PUBLISHED_SIZES}
 */
export function runBench(
  args: readonly string[],
  surroundings: Surroundings,
  sizes: Partial<Sizes> = {},
): Promise<number> {
  let exitCode = DONE;
  const command = ['npm run bench --', ...args.filter((word) => word !== '--json')].join(' ');
  const program = bilingualProgram('bench', surroundings).description(ABOUT).addHelpText('after', AFTER_HELP);
  const add = (name: string, description: string, measurements: readonly Measurement[]) =>
    program
      .command(name)
      .description(description)
      .option(...JSON_OPTION)
      .option(...SECONDS_OPTION)
      .option(...RESPONSES_OPTION)
      .action(async ({ json = false, times, seconds, responses, ...load }: BenchArguments) => {
        exitCode = await measureAll(measurements, {
          json,
          sizes: { ...PUBLISHED_SIZES, ...sizes, ...given({ times, seconds, responses }) },
          load: { ...USUAL_LOAD, ...load },
          print: surroundings.stdout,
          log: (line) => say(surroundings, line),
          stop: surroundings.stop,
          variables: surroundings.variables,
        });
      });
  program.commandsGroup('Phép đo · Benchmarks:');
  for (const benchmark of BENCHMARKS) {
    const added = add(benchmark.name, descriptionOf(benchmark), [{ benchmark, command }]);
    benchmark.addOptions?.(added);
  }
  addAll(add);
  return runProgram(program, args, surroundings, () => exitCode);
}

function addAll(add: (name: string, description: string, measurements: readonly Measurement[]) => Command) {
  add(
    'all',
    'lần lượt mọi phép đo ngắn, dưới mười phút · every short benchmark in turn, under ten minutes',
    SHORT_BENCHMARKS.map((benchmark) => ({ benchmark, command: `npm run bench -- ${benchmark.name}` })),
  );
}

function descriptionOf({ vi, en, long }: Benchmark): string {
  return long ? `${vi} (lâu) · ${en} (long)` : `${vi} · ${en}`;
}

/** Sizes of the command line, without those that it leaves out. */
function given(sizes: { readonly [K in SizeOption]: number | undefined }): Partial<Sizes> {
  return Object.fromEntries(Object.entries(sizes).filter(([, size]) => size !== undefined));
}
