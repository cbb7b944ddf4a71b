import { Benchmark } from './benchmark';
import { cells } from './benchmarks/cells';
import { firstRanking } from './benchmarks/first-ranking';
import { flood } from './benchmarks/flood';
import { importing } from './benchmarks/import';
import { intake } from './benchmarks/intake';
import { kill } from './benchmarks/kill';
import { latency } from './benchmarks/latency';
import { memory } from './benchmarks/memory';
import { ranking } from './benchmarks/ranking';
import { rankSetsOfProvince } from './benchmarks/rank-sets';
import { readingWhileWriting } from './benchmarks/reading-while-writing';
import { recount } from './benchmarks/recount';
import { singlingOut } from './benchmarks/singling-out';
import { storage } from './benchmarks/storage';

/** Every benchmark in the order of the help and of `all`; a new one is added here and nowhere else. */
export const BENCHMARKS: readonly Benchmark[] = [
  intake,
  latency,
  readingWhileWriting,
  flood,
  cells,
  importing,
  ranking,
  rankSetsOfProvince,
  storage,
  recount,
  firstRanking,
  memory,
  kill,
  singlingOut,
];

/** Benchmarks of `all`. */
export const SHORT_BENCHMARKS = BENCHMARKS.filter(({ long }) => !long);
