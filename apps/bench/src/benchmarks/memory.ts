import { BenchContext, BenchReport, Benchmark, Figure } from '../benchmark';
import { CLIENTS, openLoadedRound } from '../fixture/loaded-round';
import { mustBeExact } from '../fixture/must-be-exact';
import { httpClients } from '../intake/http-contestant';
import { workUntil } from '../intake/rate';
import { ServerProcess, Usage, startServer } from '../intake/server-process';
import { manyAtOnce, oneByOne } from '../intake/wire';
import { figure } from '../report/figure';

export const memory: Benchmark = {
  name: 'memory',
  vi: 'bộ nhớ của máy chủ khi nhận một triệu phiếu',
  en: 'memory of the server while it takes a million responses',
  long: true,
  run,
};

/** Multiple of the other benchmarks' responses. */
const TIMES = 10;
const MANY = 50;
/** Connections that send one form a request; the others send {@link MANY}. */
const SINGLE_CLIENTS = 8;
const TENTHS = 10;
const MIB = 2 ** 20;

async function run(context: BenchContext): Promise<BenchReport> {
  const { database, cpuProfiles } = context;
  const { opened, forms } = await openLoadedRound(context);
  const settings = { databaseUrl: database.appUrl };
  const server = await startServer({ module: 'intake/portal-server', settings, cpuProfiles });
  try {
    const to = { roundId: opened.round.roundId, questionnaireId: opened.questionnaireId };
    const idle = await server.usage();
    const many = { wire: manyAtOnce(to, MANY), forms, clients: CLIENTS - SINGLE_CLIENTS };
    const single = { wire: oneByOne(to), forms, clients: SINGLE_CLIENTS };
    const clients = [await httpClients([server], many), await httpClients([server], single)];
    const workers = clients.flatMap((each) => each.workers);
    const { done, samples } = await sampled(server, context, (heard) =>
      workUntil(workers, context.sizes.responses * TIMES, heard),
    );
    for (const each of clients) each.close();
    await mustBeExact(database.appUrl, forms.length + done);
    return { figures: figuresOf(idle, samples, done), notes: NOTES };
  } finally {
    await server.stop();
  }
}

/** Samples the server at each tenth of the load, without stopping it. */
async function sampled(
  server: ServerProcess,
  { sizes, log }: BenchContext,
  load: (heard: (done: number) => void) => Promise<number>,
): Promise<{ done: number; samples: readonly Usage[] }> {
  const total = sizes.responses * TIMES;
  let asking: Promise<void> = Promise.resolve();
  const samples: Usage[] = [];
  let tenths = 0;
  const done = await load((sent) => {
    while (tenths < TENTHS && sent >= (total * (tenths + 1)) / TENTHS) {
      tenths += 1;
      asking = asking.then(async () => {
        const usage = await server.usage();
        samples.push(usage);
        log(`  … ${sent}/${total} phiếu · responses, ${Math.round(usage.residentBytes / MIB)} MiB`);
      });
    }
  });
  await asking;
  return { done, samples };
}

function figuresOf(idle: Usage, samples: readonly Usage[], done: number): Figure[] {
  const resident = samples.map(({ residentBytes }) => residentBytes / MIB);
  const [first = 0] = resident;
  const last = resident.at(-1) ?? 0;
  const peak = Math.max(...samples.map(({ peakBytes }) => peakBytes)) / MIB;
  return [
    figure('responses', done, '', 'phiếu đã nhận', 'responses accepted'),
    {
      ...figure('peak', peak, 'MiB', 'nhiều nhất, kể cả lúc khởi động', 'the most, its start included'),
      turns: resident,
    },
    figure('idle', idle.residentBytes / MIB, 'MiB', 'trước phiếu đầu tiên', 'before the first response'),
    figure('first', first, 'MiB', 'sau một phần mười', 'after a tenth'),
    figure('last', last, 'MiB', 'khi xong', 'at the end'),
    figure('lastOfFirst', last / first, '×', 'khi xong ÷ sau một phần mười', 'at the end ÷ after a tenth'),
  ];
}

const NOTES = [
  `${CLIENTS - SINGLE_CLIENTS} kết nối gửi mỗi lần ${MANY} phiếu, ${SINGLE_CLIENTS} gửi từng phiếu · ${CLIENTS - SINGLE_CLIENTS} clients send ${MANY} a mutation, ${SINGLE_CLIENTS} send one; resident memory of the server process`,
  'phiếu đã báo nhận = đã lưu = đã đếm · acknowledged = stored = tallied, checked by a recount',
];
