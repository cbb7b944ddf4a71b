import { ProvinceScope } from '@hailong/database';
import { RankRound } from '@hailong/rankings/use-cases';
import { ReadRounds } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { loadDemonstration } from '../../../demonstration/src/load-demonstration';
import { done } from '../../../demonstration/src/step';
import { BenchContext, BenchReport, Benchmark } from '../benchmark';
import { withPortal } from '../fixture/with-portal';
import { figure } from '../report/figure';

export const firstRanking: Benchmark = {
  name: 'first-ranking',
  vi: 'từ chưa có gì đến bảng xếp hạng đầu tiên',
  en: 'from nothing to the first ranking',
  run,
};

const DEMONSTRATION = 'gia-lai-2026';

const NOTES = [
  'những gì npm start và hailong rank làm, trong một tiến trình, không kể npm ci và biên dịch · what npm start and hailong rank do, in one process, without npm ci and the build',
  'cả đường từ bản sao mới, hai cửa sổ · the whole way from a fresh clone, two terminals: npm start; npm run hailong -- rank --round gia-lai-2026',
];

async function run({ database, log }: BenchContext): Promise<BenchReport> {
  const start = performance.now();
  const { loadMs, rankMs, bootMs } = await withPortal(database.appUrl, async ({ app }) => {
    const booted = performance.now();
    await done(loadDemonstration(app, DEMONSTRATION, { database: { url: database.appUrl }, log }));
    const loaded = performance.now();
    await rankDemonstration(app);
    return { bootMs: booted - start, loadMs: loaded - booted, rankMs: performance.now() - loaded };
  });
  const { readyMs } = database;
  const all = readyMs + bootMs + loadMs + rankMs;
  return {
    figures: [
      figure(
        'totalMs',
        all,
        'ms',
        'tổng cộng, sau khi đã cài và dựng',
        'altogether, once installed and built',
      ),
      figure(
        'databaseMs',
        readyMs,
        'ms',
        'tạo, khởi động, lập lược đồ PostgreSQL',
        'PostgreSQL made, started, migrated',
      ),
      figure('bootMs', bootMs, 'ms', 'khởi động cổng', 'portal booted'),
      figure('loadMs', loadMs, 'ms', 'nạp tỉnh trình diễn', 'demonstration province loaded'),
      figure('rankMs', rankMs, 'ms', 'bảng xếp hạng đầu tiên', 'first ranking, nothing in memory yet'),
    ],
    notes: NOTES,
  };
}

async function rankDemonstration(app: INestApplicationContext): Promise<void> {
  const round = (await app.get(ReadRounds).announced(null, 100)).find(({ code }) => code === DEMONSTRATION);
  if (!round) throw new Error('the demonstration was loaded and has no round');
  await done(app.get(RankRound).rank(ProvinceScope.of(undefined, 'bench'), { roundId: round.roundId }));
}
