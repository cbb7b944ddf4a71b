import { Command } from 'commander';
import { wholeNumber } from '../../../cli/src/options';
import { BenchContext, BenchReport, Benchmark, Figure, PUBLISHED_SIZES } from '../benchmark';
import { openRoundWithForms } from '../fixture/round-with-forms';
import { withPortal } from '../fixture/with-portal';
import { ServerProcess, startServer } from '../intake/server-process';
import { TrialEnd, Victim, killTrial } from '../kill/kill-trial';
import { figure, medianFigure } from '../report/figure';

export const kill: Benchmark = {
  name: 'kill',
  vi: 'kill -9 máy chủ và PostgreSQL khi đang nhận phiếu',
  en: 'kill -9 of the server and of PostgreSQL under load',
  long: true,
  addOptions,
  run,
};

function addOptions(command: Command): void {
  command.option(
    '--times <n>',
    `số lần ngắt · kills (mặc định · default: ${PUBLISHED_SIZES.times})`,
    wholeNumber('--times', 1, 1000),
  );
}

/** Number of different forms. */
const FORMS = 400;

const SERVER = 'server';
const POSTGRESQL = 'PostgreSQL';

async function run(context: BenchContext): Promise<BenchReport> {
  const { database, sizes, log, cpuProfiles } = context;
  const { adminUrl, appUrl } = database;
  const terms = { adminUrl, forms: Math.min(FORMS, sizes.responses), log };
  const { forms } = await withPortal(appUrl, ({ app }) => openRoundWithForms(app, terms));
  const settings = { databaseUrl: appUrl, quiet: true };
  const start = () => startServer({ module: 'intake/portal-server', settings, cpuProfiles });
  let server: ServerProcess = await start();
  const victims: readonly Victim[] = [
    {
      name: SERVER,
      kill: () => server.kill(),
      back: async () => {
        server = await start();
      },
    },
    // The server stays and reconnects by itself, once the supervision has started PostgreSQL again.
    { name: POSTGRESQL, kill: () => database.kill(), back: () => database.back() },
  ];
  const ends: Ended[] = [];
  let before = forms.length;
  try {
    for (let number = 0; number < sizes.times; number += 1) {
      const victim = victims[number % victims.length] as Victim;
      const end = await killTrial(context, { number, victim, url: () => server.url, forms, before });
      before += end.receipts.size;
      ends.push({ ...end, victim: victim.name });
      log(
        `  … ${number + 1}/${sizes.times} kill -9 ${victim.name}: ${end.receipts.size} phiếu nguyên vẹn · responses unharmed`,
      );
    }
  } finally {
    await server.stop();
  }
  return { figures: figuresOf(ends), notes: NOTES };
}

interface Ended extends TrialEnd {
  readonly victim: string;
}

/** Damage figures are always 0: any other value has failed the run. */
function figuresOf(ends: readonly Ended[]): Figure[] {
  const sum = (of: (end: Ended) => number) => ends.reduce((all, end) => all + of(end), 0);
  const back = (name: string) => ends.filter(({ victim }) => victim === name).map(({ backMs }) => backMs);
  const refused = sum((end) => [...end.refused.values()].reduce((all, n) => all + n, 0));
  const times = (code: string, name: string, vi: string, en: string) =>
    back(name).length === 0 ? [] : [medianFigure(code, back(name), 'ms', vi, en)];
  return [
    figure('kills', ends.length, '', 'lần kill -9', 'kills'),
    figure('lost', 0, '', 'phiếu đã báo nhận mà mất', 'acknowledged responses lost'),
    figure('doubled', 0, '', 'phiếu lưu hai lần', 'responses doubled'),
    figure('differences', 0, '', 'bảng đếm hoặc ô chỉ tiêu sai', 'tallies or quota cells that differ'),
    figure('exceeded', 0, '', 'chỗ vượt quá ô', 'places over a full cell'),
    figure('short', 0, '', 'chỗ còn trống khi đã từ chối', 'places left although somebody was turned away'),
    figure(
      'acknowledged',
      sum(({ receipts }) => receipts.size),
      '',
      'phiếu đã báo nhận',
      'responses acknowledged',
    ),
    figure('refused', refused, '', 'phiếu bị từ chối vì đủ chỉ tiêu', 'turned away by a full ceiling'),
    figure(
      'failed',
      sum(({ failed }) => failed),
      '',
      'lần gửi không có trả lời',
      'attempts without a verdict',
    ),
    figure(
      'repeated',
      sum(({ repeated }) => repeated),
      '',
      'phiếu gửi lại đã được lưu từ trước',
      'retries of forms that were stored without their sender knowing',
    ),
    ...times('serverBack', SERVER, 'máy chủ chạy lại sau', 'until the server was back'),
    ...times('postgresBack', POSTGRESQL, 'PostgreSQL chạy lại sau', 'until PostgreSQL was back'),
  ];
}

const NOTES = [
  'mỗi lần một đợt mới: bốn ô trần, bốn ô chính xác, số phiếu gấp đôi số chỗ; kiểm hai lần, ngay khi chạy lại và khi mọi người đã có trả lời · each time a round of its own: four ceilings, four exact cells, twice as many forms as places; looked at as soon as it works again, and when everybody has a verdict',
  'sai một phiếu là phép đo thất bại · one response wrong and the run fails',
];
