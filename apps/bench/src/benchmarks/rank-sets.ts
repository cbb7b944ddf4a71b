import {
  type RankSets,
  type ScoredUnit,
  rankSetsInSteps,
  resultWithPauses,
} from '@hailong/statistics/domain';
import { BenchContext, BenchReport, Benchmark, Figure } from '../benchmark';
import { ProcessorTimes, processorTimes } from '../rank-sets/processor-times';
import { TABLES, judgeTables, judgeTablesOffThread } from '../rank-sets/province-tables';
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

async function run({ sizes, log }: BenchContext): Promise<BenchReport> {
  const draws = Math.round(sizes.responses / RESPONSES_A_DRAW);
  log(`  ${AGENCIES} × ${draws} …`);
  await processorTimes((pause) => computed(draws, pause));
  const [sets, floors]: [ProcessorTimes[], ProcessorTimes[]] = [[], []];
  for (let time = 0; time < TIMES; time += 1) {
    sets.push(await processorTimes((pause) => computed(draws, pause)));
    floors.push(await processorTimes(() => Promise.resolve(comparedOnce(draws))));
  }
  log(`  ${TABLES.length} …`);
  const tables = await processorTimes((pause) => judgeTables(draws, pause));
  const offThread = await judgeTablesOffThread(draws, processorTimes);
  const report = reportOf(sets, floors, draws);
  return { ...report, figures: [...report.figures, ...tableFigures(tables), ...threadFigures(offThread)] };
}

/** Figures of all tables of a province on another thread, as the product judges them. */
function threadFigures({ time, blocked }: ProcessorTimes): Figure[] {
  const [vi, en] = ['các bảng của tỉnh trên một luồng khác', 'the tables of a province on another thread'];
  return [
    figure('threadTables', time, 'ms', vi, en),
    figure(
      'threadBlocked',
      blocked,
      'ms',
      `${vi}: việc khác phải chờ lâu nhất`,
      `${en}: longest wait of other work`,
    ),
  ];
}

/** Figures of all tables of a province. */
function tableFigures({ time, processor, step, blocked }: ProcessorTimes): Figure[] {
  const [vi, en] = [`${TABLES.length} bảng của tỉnh`, `${TABLES.length} tables of a province`];
  return [
    figure(
      'tables',
      time,
      'ms',
      `${vi}: chung, theo 5 yếu tố và 10 lĩnh vực`,
      `${en}: overall, by 5 factors, by 10 fields`,
    ),
    figure('tablesProcessor', processor, 'ms', `${vi}: thời gian bộ xử lý`, `${en}: processor time`),
    figure(
      'tablesStep',
      step,
      'ms',
      `${vi}: bộ xử lý lâu nhất giữa hai lần nghỉ`,
      `${en}: longest processor time between two pauses`,
    ),
    figure(
      'tablesBlocked',
      blocked,
      'ms',
      `${vi}: việc khác phải chờ lâu nhất`,
      `${en}: longest wait of other work`,
    ),
  ];
}

function reportOf(
  sets: readonly ProcessorTimes[],
  floors: readonly ProcessorTimes[],
  draws: number,
): BenchReport {
  const times = (of: readonly ProcessorTimes[], what: keyof ProcessorTimes, vi: string, en: string) =>
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
    notes: ['không dùng cơ sở dữ liệu · without the database'],
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
