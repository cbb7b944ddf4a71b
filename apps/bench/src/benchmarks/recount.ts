import { VerifyTallies } from '@hailong/responses/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { BenchContext, BenchReport, Benchmark } from '../benchmark';
import { openRoundWithForms } from '../fixture/round-with-forms';
import { asAdmin } from '../fixture/with-database';
import { withPortal } from '../fixture/with-portal';
import { importForms } from '../import/import-forms';
import { timesOf } from '../median';
import { figure, medianFigure } from '../report/figure';

export const recount: Benchmark = {
  name: 'recount',
  vi: 'đếm lại mọi bảng đếm (hailong verify)',
  en: 'recount of all tallies (hailong verify)',
  run,
};

const SCAN = 'select sum(length(answers)) from hailong.survey_response';
const TIMES = 3;
/** Different forms of simulated respondents. */
const FORMS = 4000;

async function run(context: BenchContext): Promise<BenchReport> {
  const { database, sizes, log } = context;
  const { responses } = sizes;
  const recounts = await withPortal(database.appUrl, async ({ app }) => {
    await fill(app, context);
    log('  đếm lại · recounting …');
    return timesOf(TIMES, () => verifyAll(app, responses));
  });
  const scans = await asAdmin(database.adminUrl, (admin) => timesOf(TIMES, () => admin.query(SCAN)));
  const perSecond = (times: readonly number[]) => times.map((ms) => (responses / ms) * 1000);
  const recounted = medianFigure(
    'recounted',
    perSecond(recounts),
    '/s',
    'phiếu được đếm lại',
    'responses recounted',
  );
  const scanned = medianFigure(
    'scanned',
    perSecond(scans),
    '/s',
    'phiếu khi chỉ đọc tuần tự',
    'responses when only scanned',
  );
  const ofScan = recounted.value / scanned.value;
  return {
    figures: [
      recounted,
      scanned,
      figure('ofScan', ofScan, '×', 'so với đọc tuần tự', 'of the scan'),
      medianFigure('recountMs', recounts, 'ms', `cho ${responses} phiếu`, `for ${responses} responses`),
    ],
    notes: [],
  };
}

/** Fills a round with simulated forms, and with these again under new serials through the import where more are wanted. */
async function fill(app: INestApplicationContext, context: BenchContext): Promise<void> {
  const { database, sizes, log } = context;
  const different = Math.min(FORMS, sizes.responses);
  const filled = await openRoundWithForms(app, { adminUrl: database.adminUrl, forms: different, log });
  const rows = sizes.responses - different;
  if (rows > 0) await importForms(context, filled, { rows, prefix: 'r-' });
}

/** Recounts all agencies; throws when responses are missed or a tally differs. */
async function verifyAll(app: INestApplicationContext, expected: number): Promise<void> {
  let counted = 0;
  for await (const { agency, responses, differences } of app.get(VerifyTallies).verify('bench')) {
    if (differences.length > 0)
      throw new Error(`the tallies of ${agency.code} are not what its responses add up to`);
    counted += responses;
  }
  if (counted !== expected) throw new Error(`${expected} responses were stored and ${counted} recounted`);
}
