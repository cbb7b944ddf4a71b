import { Benchmark } from './benchmark';
import { firstRanking } from './benchmarks/first-ranking';
import { intake } from './benchmarks/intake';
import { ranking } from './benchmarks/ranking';
import { recount } from './benchmarks/recount';
import { storage } from './benchmarks/storage';

/** In the order they run when nobody names one; a new one is added here and nowhere else. */
export const BENCHMARKS: readonly Benchmark[] = [intake, ranking, storage, recount, firstRanking];

export const BENCHMARK_NAMES: readonly string[] = BENCHMARKS.map(({ name }) => name);
