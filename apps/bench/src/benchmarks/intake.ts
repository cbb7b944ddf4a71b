import { Command } from 'commander';
import { wholeNumber, wholeNumbers } from '../../../cli/src/options';
import { BenchContext, BenchReport, Benchmark } from '../benchmark';
import { openLoadedRound } from '../fixture/loaded-round';
import { mustBeExact } from '../fixture/must-be-exact';
import { Contest } from '../intake/contest';
import { Entry, measureEntries } from '../intake/entry';
import { FIRST_FORMS, firstFormMs } from '../intake/first-form';
import { intakeFigures, intakeNotes } from '../intake/intake-figures';

export const intake: Benchmark = {
  name: 'intake',
  vi: 'phiếu nhận mỗi giây',
  en: 'responses accepted a second',
  addOptions,
  run,
};

function addOptions(command: Command): void {
  command
    .option('--form', 'gửi biểu mẫu thường · plain form posts (mặc định · default: GraphQL)')
    .option(
      '--many <n>',
      'số phiếu mỗi lần gửi · responses of one mutation (mặc định · default: 1)',
      wholeNumber('--many', 1, 100),
    )
    .option(
      '--processes <n>',
      'số tiến trình máy chủ · server processes (mặc định · default: 1)',
      wholeNumber('--processes', 1, 16),
    )
    .option(
      '--clients <list>',
      'số kết nối; nhiều số, cách nhau dấu phẩy, thì đo từng số · clients; of several, by comma, the product at each (mặc định · default: 32)',
      wholeNumbers('--clients', 1, 1000),
    );
}

async function run(context: BenchContext): Promise<BenchReport> {
  const { database } = context;
  const loaded = await openLoadedRound(context);
  const firstMs = await firstFormMs(context, loaded);
  const entries: Entry[] = [];
  try {
    for (const make of new Contest(context, loaded).entries()) entries.push(await make());
    const results = await measureEntries(entries, context);
    const stored = results.filter(({ isProduct }) => isProduct);
    const before = loaded.forms.length + FIRST_FORMS;
    await mustBeExact(
      database.appUrl,
      stored.reduce((sum, { turns }) => sum + turns.acknowledged, before),
    );
    return { figures: intakeFigures(results, firstMs), notes: intakeNotes(context) };
  } finally {
    await Promise.all(entries.map(({ contestant }) => contestant.close()));
  }
}
