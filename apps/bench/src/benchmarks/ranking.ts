import { Command } from 'commander';
import { wholeNumbers } from '../../../cli/src/options';
import { BenchContext, BenchReport, Benchmark, Figure } from '../benchmark';
import { timesInTurn } from '../median';
import { percentile } from '../percentile';
import { FilledRound, fillRounds } from '../ranking/filled-rounds';
import { RankingReader, startProduct, startTypedHost } from '../ranking/readers';
import { figure, medianFigure } from '../report/figure';

export const ranking: Benchmark = {
  name: 'ranking',
  vi: 'thời gian ra bảng xếp hạng 149 cơ quan',
  en: 'time to a ranking of 149 agencies',
  addOptions,
  run,
};

const READINGS = 20;
/** Readings of the smallest round before any is measured, so that both servers run code that is compiled, as after a day of service. */
const WARM_UPS = 250;
/** Fewest forms of a round: enough for a block of every agency. */
const FEWEST = 1500;

function addOptions(command: Command): void {
  command.option(
    '--sizes <list>',
    'số phiếu của các đợt, cách nhau dấu phẩy · responses of the rounds, by comma (mặc định · default: a tenth of --responses, and --responses)',
    wholeNumbers('--sizes', FEWEST, 100_000_000),
  );
}

/** Readings of a ranking, milliseconds. */
interface Readings {
  /** The first of a server with nothing in memory. */
  readonly first: number;
  readonly warm: readonly number[];
}

interface SizeReadings {
  readonly size: number;
  readonly product: Readings;
  readonly typed: Readings;
}

async function run(context: BenchContext): Promise<BenchReport> {
  const { log } = context;
  const rounds = await fillRounds(context, sizesOf(context));
  log('  xếp hạng · ranking …');
  const first: { product: number; typed: number }[] = [];
  for (const round of rounds)
    first.push({
      product: await firstReading(() => startProduct(context), round),
      typed: await firstReading(() => startTypedHost(context, rounds), round),
    });
  const warm = await warmReadings(context, rounds);
  const readings = rounds.map(({ size }, at): SizeReadings => {
    const [product = [], typed = []] = [warm[2 * at], warm[2 * at + 1]];
    const { product: firstOfProduct = 0, typed: firstOfTyped = 0 } = first[at] ?? {};
    return {
      size,
      product: { first: firstOfProduct, warm: product },
      typed: { first: firstOfTyped, warm: typed },
    };
  });
  return { figures: [...readings.flatMap(figuresOf), ...flatness(readings)], notes: NOTES };
}

/** Sizes from small to large, each once. */
function sizesOf({ sizes: { responses }, load }: BenchContext): readonly number[] {
  const usual = [Math.ceil(responses / 10), responses].map((size) => Math.max(FEWEST, size));
  return [...new Set(load.sizes ?? usual)].sort((a, b) => a - b);
}

/** Time of the first reading of a server that has just started. */
async function firstReading(start: () => Promise<RankingReader>, round: FilledRound): Promise<number> {
  const reader = await start();
  try {
    const begin = performance.now();
    await reader.read(round);
    return performance.now() - begin;
  } finally {
    await reader.close();
  }
}

/** Reads all sizes alternately, the product and the typed columns one after the other at each. */
async function warmReadings(context: BenchContext, rounds: readonly FilledRound[]): Promise<number[][]> {
  const readers: RankingReader[] = [];
  try {
    readers.push(await startProduct(context));
    readers.push(await startTypedHost(context, rounds));
    const [smallest] = rounds;
    for (let i = 0; smallest && i < WARM_UPS; i++) for (const reader of readers) await reader.read(smallest);
    const works = rounds.flatMap((round) => readers.map((reader) => () => reader.read(round)));
    return await timesInTurn(READINGS, works);
  } finally {
    await Promise.all(readers.map((reader) => reader.close()));
  }
}

function figuresOf({ size, product, typed }: SizeReadings): Figure[] {
  const [vi, en] = [`${size} phiếu`, `${size} responses`];
  const ours = readingFigures(`ranking${size}`, product, `xếp hạng, ${vi}`, `ranking, ${en}`);
  const theirs = readingFigures(`typed${size}`, typed, `cột có kiểu, ${vi}`, `typed columns, ${en}`);
  const [ourP50, theirP50] = [ours[0]?.value ?? NaN, theirs[0]?.value ?? NaN];
  const ratio = (code: string, value: number, what: readonly [string, string]) =>
    figure(`${code}${size}`, value, '×', `${what[0]}, ${vi}`, `${what[1]}, ${en}`);
  return [
    ...ours,
    ...theirs,
    ratio('ofTyped', ourP50 / theirP50, ['xếp hạng ÷ cột có kiểu', 'ranking ÷ typed columns']),
    ratio('firstOfTyped', product.first / typed.first, [
      'lần đọc đầu ÷ cột có kiểu',
      'first reading ÷ that of typed columns',
    ]),
  ];
}

function readingFigures(code: string, { first, warm }: Readings, vi: string, en: string): Figure[] {
  return [
    medianFigure(`${code}P50`, warm, 'ms', `${vi}: một nửa nhanh hơn`, `${en}: half are faster`),
    figure(`${code}P95`, percentile(warm, 0.95), 'ms', `${vi}: 95 % nhanh hơn`, `${en}: 95 % are faster`),
    figure(`${code}First`, first, 'ms', `${vi}: lần đọc đầu`, `${en}: first reading of a new server`),
  ];
}

/** Growth of the waiting time from the smallest size to the largest. */
function flatness(readings: readonly SizeReadings[]): Figure[] {
  const [smallest, largest] = [readings[0], readings.at(-1)];
  if (!smallest || !largest || smallest === largest) return [];
  const p95 = ({ warm }: Readings) => percentile(warm, 0.95);
  const [vi, en] = [
    `p95: ${largest.size} ÷ ${smallest.size} phiếu`,
    `p95: ${largest.size} ÷ ${smallest.size} responses`,
  ];
  return [
    figure(
      'flat',
      p95(largest.product) / p95(smallest.product),
      '×',
      `xếp hạng, ${vi}`,
      `ranking, ${en}: 1 is flat`,
    ),
    figure(
      'typedFlat',
      p95(largest.typed) / p95(smallest.typed),
      '×',
      `cột có kiểu, ${vi}`,
      `typed columns, ${en}`,
    ),
  ];
}

const NOTES = [
  'cả bảng xếp hạng với nhóm và khoảng thứ hạng qua GraphQL; cột có kiểu: một GROUP BY qua HTTP · the whole ranking with bands and rank sets over GraphQL; typed columns: one GROUP BY over HTTP, means and order alone',
  'phần chính là bộ xử lý · both are bound by the processor; a ranking is kept in memory until a block is shown, so its first reading has the computation',
  'trước khi đo, mỗi máy chủ đã trả lời 250 lượt đọc đợt nhỏ nhất · each server answered 250 readings of the smallest round before any was measured',
  'phiếu đã nhập = đã lưu = đã đếm, kiểm bằng đếm lại · imported = stored = tallied, checked by a recount',
];
