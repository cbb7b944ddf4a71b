import { BenchContext, BenchReport, Benchmark, Figure } from '../benchmark';
import { CLIENTS, openLoadedRound } from '../fixture/loaded-round';
import { mustBeExact } from '../fixture/must-be-exact';
import { Clients, httpClients } from '../intake/http-contestant';
import { openLoop } from '../intake/open-loop';
import { rateOf } from '../intake/rate';
import { startServer } from '../intake/server-process';
import { oneByOne } from '../intake/wire';
import { median } from '../median';
import { percentile } from '../percentile';
import { medianFigure } from '../report/figure';

export const latency: Benchmark = {
  name: 'latency',
  vi: 'thời gian chờ khi nhận phiếu ở nửa tải',
  en: 'latency of a submission at half the load',
  run,
};

const TURNS = 3;
const WARM_UP_SECONDS = 3;
/** Share of the full rate. */
const PORTION = 0.5;
/** Responses a second at which waiting times compare from day to day. */
const FIXED_RATES = [500, 1000, 2000] as const;

interface Turn {
  /** Responses a second at full rate. */
  readonly flatOut: number;
  /** Responses a second while latencies were measured. */
  readonly offered: number;
  readonly latencies: readonly number[];
  /** Waiting times at each of the fixed rates. */
  readonly fixed: readonly (readonly number[])[];
}

async function run(context: BenchContext): Promise<BenchReport> {
  const { database, cpuProfiles } = context;
  const { opened, forms } = await openLoadedRound(context);
  const settings = { databaseUrl: database.appUrl };
  const server = await startServer({ module: 'intake/portal-server', settings, cpuProfiles });
  try {
    const wire = oneByOne({ roundId: opened.round.roundId, questionnaireId: opened.questionnaireId });
    const clients = await httpClients([server], { wire, forms, clients: CLIENTS });
    const { turns, acknowledged } = await takeTurns(clients, context);
    clients.close();
    await mustBeExact(database.appUrl, forms.length + acknowledged);
    return { figures: figuresOf(turns), notes: NOTES };
  } finally {
    await server.stop();
  }
}

/** Alternates full rate and half of it, so that the load fits the current machine. */
async function takeTurns(
  { workers }: Clients,
  { sizes, log }: BenchContext,
): Promise<{ turns: readonly Turn[]; acknowledged: number }> {
  const { seconds } = sizes;
  const turns: Turn[] = [];
  const warmUp = await rateOf(workers, Math.min(WARM_UP_SECONDS, seconds));
  let acknowledged = warmUp.done;
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const flatOut = await rateOf(workers, seconds);
    const offered = flatOut.perSecond * PORTION;
    const { latencies, done } = await openLoop(workers, { perSecond: offered, seconds });
    acknowledged += flatOut.done + done;
    const fixed: (readonly number[])[] = [];
    for (const perSecond of FIXED_RATES) {
      const at = await openLoop(workers, { perSecond, seconds });
      acknowledged += at.done;
      fixed.push(at.latencies);
    }
    turns.push({ flatOut: flatOut.perSecond, offered, latencies, fixed });
    log(`  … lượt ${turn}/${TURNS} · turn ${turn} of ${TURNS}`);
  }
  return { turns, acknowledged };
}

function figuresOf(turns: readonly Turn[]): Figure[] {
  const of = (share: number) => turns.map(({ latencies }) => percentile(latencies, share));
  const p50 = of(0.5);
  const p99 = of(0.99);
  return [
    medianFigure('p50', p50, 'ms', 'một nửa nhanh hơn', 'half are faster'),
    medianFigure('p95', of(0.95), 'ms', '95 % nhanh hơn', '95 % are faster'),
    medianFigure('p99', p99, 'ms', '99 % nhanh hơn', '99 % are faster'),
    medianFigure('slowest', of(1), 'ms', 'chậm nhất', 'the slowest'),
    ...FIXED_RATES.map((rate, at) =>
      fixedFigure(
        rate,
        turns.map(({ fixed }) => fixed[at] ?? []),
      ),
    ),
    medianFigure(
      'p99OfP50',
      p99.map((ms, at) => ms / (p50[at] ?? median(p50))),
      '×',
      'p99 ÷ p50',
      'p99 ÷ p50',
    ),
    medianFigure(
      'offered',
      turns.map(({ offered }) => offered),
      '/s',
      'phiếu gửi đến mỗi giây',
      'responses sent a second',
    ),
    medianFigure(
      'flatOut',
      turns.map(({ flatOut }) => flatOut),
      '/s',
      'phiếu nhận mỗi giây khi hết sức',
      'accepted a second flat out',
    ),
  ];
}

/** A rate above what the machine takes has the waiting time of a queue that grows until the end of the turn. */
function fixedFigure(rate: number, turns: readonly (readonly number[])[]): Figure {
  const p99 = turns.map((latencies) => percentile(latencies, 0.99));
  const [vi, en] = [`p99, ${rate} phiếu mỗi giây`, `p99 at ${rate} responses a second`];
  return medianFigure(`p99At${rate}`, p99, 'ms', vi, en);
}

const NOTES = [
  `${CLIENTS} kết nối; thời gian tính từ lúc phiếu phải được gửi · ${CLIENTS} clients; counted from the moment a form was due, whether a connection was free or not`,
  'phiếu đã báo nhận = đã lưu = đã đếm · acknowledged = stored = tallied, checked by a recount',
];
