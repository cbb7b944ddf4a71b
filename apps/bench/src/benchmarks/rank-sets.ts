import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import {
  type RankSets,
  type ScoredUnit,
  rankSetsInSteps,
  resultWithPauses,
} from '@hailong/statistics/domain';
import { BenchContext, BenchReport, Benchmark } from '../benchmark';
import { figure, medianFigure } from '../report/figure';

export const rankSetsOfProvince: Benchmark = {
  name: 'rank-sets',
  vi: 'khoảng thứ hạng của 200 đơn vị',
  en: 'rank sets of 200 agencies',
  run,
};

const AGENCIES = 200;
const TIMES = 5;
/** Responses of the usual sizes for each draw: 10 000 draws. */
const RESPONSES_A_DRAW = 10;

/** Scores from 0.70 to 0.98 with errors from 0.01 to 0.03. */
const UNITS: readonly ScoredUnit[] = Array.from({ length: AGENCIES }, (_, at) => ({
  score: 0.7 + (0.28 * at) / (AGENCIES - 1),
  standardError: 0.01 + (0.02 * ((at * 7) % 13)) / 12,
}));

/** Times of a computation, in milliseconds. */
interface Measured {
  readonly time: number;
  /** Time of the processor. */
  readonly processor: number;
  /** Longest time of the processor between two pauses. */
  readonly step: number;
  /** Longest delay of the event loop; other programs on the machine lengthen it. */
  readonly blocked: number;
}

async function run({ sizes, log }: BenchContext): Promise<BenchReport> {
  const draws = Math.round(sizes.responses / RESPONSES_A_DRAW);
  log(`  ${AGENCIES} × ${draws} …`);
  await measured((pause) => computed(draws, pause));
  const [sets, floors]: [Measured[], Measured[]] = [[], []];
  for (let time = 0; time < TIMES; time += 1) {
    sets.push(await measured((pause) => computed(draws, pause)));
    floors.push(await measured(() => Promise.resolve(comparedOnce(draws))));
  }
  return reportOf(sets, floors, draws);
}

function reportOf(sets: readonly Measured[], floors: readonly Measured[], draws: number): BenchReport {
  const times = (of: readonly Measured[], what: keyof Measured, vi: string, en: string) =>
    medianFigure(
      of === floors ? 'compared' : what,
      of.map((each) => each[what]),
      'ms',
      vi,
      en,
    );
  const [vi, en] = [`${AGENCIES} đơn vị, ${draws} lần rút`, `${AGENCIES} agencies, ${draws} draws`];
  const processor = times(sets, 'processor', `thời gian bộ xử lý, ${vi}`, `processor time, ${en}`);
  const floor = times(
    floors,
    'processor',
    'chỉ so mọi cặp một lượt',
    'all pairs compared once, nothing else',
  );
  const ofFloor = processor.value / floor.value;
  return {
    figures: [
      times(sets, 'time', `đồng thời và riêng từng đơn vị, ${vi}`, `simultaneous and marginal, ${en}`),
      processor,
      floor,
      figure('ofCompared', ofFloor, '×', 'so với một lượt so mọi cặp', 'of comparing all pairs once'),
      times(sets, 'step', 'bộ xử lý lâu nhất giữa hai lần nghỉ', 'longest processor time between two pauses'),
      times(sets, 'blocked', 'việc khác phải chờ lâu nhất', 'longest wait of other work'),
    ],
    notes: ['một luồng, không dùng cơ sở dữ liệu · one thread, without the database'],
  };
}

/** Computes the sets with pauses; throws when they are not those of all agencies. */
async function computed(draws: number, pause: () => Promise<unknown>): Promise<RankSets> {
  const sets = await resultWithPauses(rankSetsInSteps(UNITS, { seed: 1, draws }), pause);
  const held = [...sets.simultaneous, ...sets.marginal].filter(
    ({ best, worst }) => best >= 1 && worst <= AGENCIES && best <= worst,
  );
  if (held.length !== 2 * AGENCIES) throw new Error(`${held.length} sets of ${2 * AGENCIES} are sound`);
  return sets;
}

/** Compares every pair once in every draw: what a single step of all agencies costs without a bound. */
function comparedOnce(draws: number): number {
  const scores = Float64Array.from({ length: AGENCIES }, (_, at) => Math.sin(at + 1));
  const precisions = new Float64Array(AGENCIES * AGENCIES).fill(0.7);
  let largest = 0;
  for (let draw = 0; draw < draws; draw += 1)
    for (let j = 1; j < AGENCIES; j += 1)
      for (let k = 0; k < j; k += 1) {
        const difference = (scores[j] as number) - (scores[k] as number);
        largest = Math.max(largest, Math.abs(difference * (precisions[j * AGENCIES + k] as number)));
      }
  return largest;
}

async function measured(work: (pause: () => Promise<unknown>) => Promise<unknown>): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const [start, before] = [performance.now(), process.cpuUsage()];
  let [step, resumed] = [0, before];
  await work(async () => {
    step = Math.max(step, processorSince(resumed));
    await setImmediate();
    resumed = process.cpuUsage();
  });
  const [time, processor] = [performance.now() - start, processorSince(before)];
  await setImmediate();
  delay.disable();
  return { time, processor, step, blocked: delay.max / 1e6 };
}

function processorSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
