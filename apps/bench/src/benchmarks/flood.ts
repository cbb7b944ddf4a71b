import { BenchContext, BenchReport, Benchmark, Figure } from '../benchmark';
import { openLoadedRound } from '../fixture/loaded-round';
import { mustBeExact } from '../fixture/must-be-exact';
import { Flood, startFlood } from '../intake/flood';
import { Clients, httpClients } from '../intake/http-contestant';
import { openLoop } from '../intake/open-loop';
import { ServerProcess, startServer } from '../intake/server-process';
import { oneByOne } from '../intake/wire';
import { percentile } from '../percentile';
import { figure, medianFigure } from '../report/figure';

export const flood: Benchmark = {
  name: 'flood',
  vi: 'thời gian chờ của một phiếu khi một địa chỉ gửi dồn dập',
  en: 'latency of a citizen’s form while one address floods the portal',
  run,
};

const TURNS = 3;
/** Citizens with a form at hand at the same time, each with an address, and their forms a second: less than their addresses may send. */
const CITIZENS = 12;
const FORMS_PER_SECOND = 20;
const addressOf = (citizen: number) => `127.0.0.${10 + citizen}`;
const MIB = 2 ** 20;

/** Latencies, milliseconds, without the flood and during it. */
interface Turn {
  readonly calm: readonly number[];
  readonly flooded: readonly number[];
  /** Requests of the flood that were answered. */
  readonly answered: number;
}

async function run(context: BenchContext): Promise<BenchReport> {
  const { database, cpuProfiles } = context;
  const { opened, forms } = await openLoadedRound(context);
  const settings = { databaseUrl: database.appUrl, limited: true };
  const server = await startServer({ module: 'intake/portal-server', settings, cpuProfiles });
  try {
    const wire = oneByOne({ roundId: opened.round.roundId, questionnaireId: opened.questionnaireId });
    const citizens = await httpClients([server], { wire, forms, clients: CITIZENS, from: addressOf });
    const before = await server.usage();
    const { turns, sent } = await takeTurns(server, citizens, context);
    const after = await server.usage();
    citizens.close();
    await mustBeExact(database.appUrl, forms.length + sent);
    return {
      figures: [
        ...figuresOf(turns),
        figure(
          'memory',
          after.residentBytes / before.residentBytes,
          '×',
          'bộ nhớ sau ÷ trước',
          'memory after ÷ before',
        ),
        figure('resident', after.residentBytes / MIB, 'MiB', 'bộ nhớ sau cùng', 'memory at the end'),
      ],
      notes: NOTES,
    };
  } finally {
    await server.stop();
  }
}

/** Alternates calm and flood, so that a disturbance of the machine meets both. */
async function takeTurns(
  server: ServerProcess,
  { workers }: Clients,
  { sizes, log }: BenchContext,
): Promise<{ turns: readonly Turn[]; sent: number }> {
  const pace = { perSecond: FORMS_PER_SECOND, seconds: sizes.seconds };
  const turns: Turn[] = [];
  let sent = (await openLoop(workers, pace)).done;
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const calm = await openLoop(workers, pace);
    const flooding: Flood = await startFlood(server);
    const flooded = await openLoop(workers, pace);
    turns.push({ calm: calm.latencies, flooded: flooded.latencies, answered: await flooding.stop() });
    sent += calm.done + flooded.done;
    log(`  … lượt ${turn}/${TURNS} · turn ${turn} of ${TURNS}`);
  }
  return { turns, sent };
}

function figuresOf(turns: readonly Turn[]): Figure[] {
  const calm = turns.map((turn) => percentile(turn.calm, 0.99));
  const flooded = turns.map((turn) => percentile(turn.flooded, 0.99));
  const answered = turns.map((turn) => turn.answered);
  return [
    medianFigure('calm', calm, 'ms', 'p99 lúc yên', 'p99 without the flood'),
    medianFigure('flooded', flooded, 'ms', 'p99 lúc dồn dập', 'p99 during the flood'),
    medianFigure(
      'floodedOfCalm',
      flooded.map((ms, at) => ms / (calm[at] ?? ms)),
      '×',
      'lúc dồn dập ÷ lúc yên',
      'during the flood ÷ without',
    ),
    medianFigure(
      'answered',
      answered,
      '',
      'yêu cầu dồn dập được trả lời',
      'requests of the flood that were answered',
    ),
  ];
}

const NOTES = [
  `${FORMS_PER_SECOND} phiếu mỗi giây từ ${CITIZENS} địa chỉ; dồn dập từ 127.0.0.2 · ${FORMS_PER_SECOND} forms a second from ${CITIZENS} addresses, the flood from 127.0.0.2, under the limits that a portal has by default`,
  'phiếu đã báo nhận = đã lưu = đã đếm · acknowledged = stored = tallied, checked by a recount',
];
