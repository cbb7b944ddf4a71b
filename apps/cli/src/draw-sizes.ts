import { SampleSizes } from '@hailong/draws/domain';
import { Command } from 'commander';
import { wholeNumber } from './options';
import { WrongArgument } from './output/wrong-argument';

/** Sizes of the strata, from the options. */
export interface SizeOptions {
  readonly each?: number;
  readonly size?: Readonly<Record<string, number>>;
  readonly total?: number;
  readonly equal?: boolean;
  readonly minimum?: number;
}

const MOST = 1_000_000;

export function addSizeOptions(command: Command): void {
  command.option('--each <n>', 'số mẫu mỗi tầng · of each stratum', wholeNumber('--each', 1, MOST));
  addNamedSize(command, 'số mẫu khác cho một tầng · another number for one stratum');
  command
    .option('--total <n>', 'tổng số mẫu · of all strata together', wholeNumber('--total', 1, MOST))
    .option('--equal', 'chia đều tổng · the total in equal parts (mặc định · default: in proportion)')
    .option(
      '--minimum <n>',
      'tối thiểu mỗi tầng · no stratum gets less of the total (mặc định · default: 0)',
      wholeNumber('--minimum', 0, MOST),
    );
}

/** Adds `--size STRATUM=N`, which may be repeated. @param words Vietnamese · English */
export function addNamedSize(command: Command, words: string): void {
  command.option('--size <stratum=n>', `${words}; dùng được nhiều lần · may be repeated`, stratumSize);
}

/** Throws when the options give no size, or two. */
export function sizesOf({ each, size, total, equal, minimum }: SizeOptions): SampleSizes {
  const [fixed, allotted] = [each !== undefined, total !== undefined];
  if (fixed === allotted || (fixed && (equal || minimum !== undefined)) || (allotted && size !== undefined))
    throw new WrongArgument(
      'Cần đúng một cách: --each N (thêm --size TẦNG=N) hoặc --total N (thêm --equal, --minimum N).',
      'Say it one way: --each N (with --size STRATUM=N), or --total N (with --equal, --minimum N).',
    );
  if (each !== undefined) return { kind: 'fixed', each, exceptions: size ?? {} };
  return { kind: equal ? 'equal' : 'proportional', total: total ?? 0, minimum: minimum ?? 0 };
}

/** Splits at the last `=`: a name may contain one. */
function stratumSize(
  text: string,
  before: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  const parts = /^(.+)=([^=]*)$/.exec(text);
  const count = wholeNumber('--size', 0, MOST)(parts?.[2] ?? text);
  return { ...before, [parts?.[1] ?? '']: count };
}
