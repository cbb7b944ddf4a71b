import { Client } from 'pg';
import { BenchContext, BenchReport, Benchmark } from '../benchmark';
import { openRoundWithForms } from '../fixture/round-with-forms';
import { sendOnline } from '../fixture/send-online';
import { asAdmin } from '../fixture/with-database';
import { withPortal } from '../fixture/with-portal';
import { figure } from '../report/figure';

export const storage: Benchmark = {
  name: 'storage',
  vi: 'dung lượng mỗi phiếu trả lời',
  en: 'bytes per stored response',
  run,
};

/** Number of different forms. */
const FORMS = 4000;

interface Bytes {
  readonly rows: number;
  readonly total: number;
  readonly heap: number;
  readonly indexes: number;
  /** Details that few responses have: operator, serial, a typed number. */
  readonly details: number;
  readonly detailRows: number;
  readonly tallies: number;
}

/** Sizes as the intake leaves them, without vacuum, clustering or re-indexing. */
const BYTES = `
select (select count(*) from hailong.survey_response)::float8 as rows,
  pg_total_relation_size('hailong.survey_response')::float8 as total,
  pg_relation_size('hailong.survey_response')::float8 as heap,
  pg_indexes_size('hailong.survey_response')::float8 as indexes,
  pg_total_relation_size('hailong.response_detail')::float8 as details,
  (select count(*) from hailong.response_detail)::float8 as "detailRows",
  pg_total_relation_size('hailong.tally')::float8 as tallies`;

async function run({ database, sizes, log }: BenchContext): Promise<BenchReport> {
  const { adminUrl, appUrl } = database;
  const { responses } = sizes;
  const terms = { adminUrl, forms: Math.min(FORMS, responses), log };
  return withPortal(appUrl, async ({ app }) => {
    const { opened, forms } = await openRoundWithForms(app, terms);
    const before = await asAdmin(adminUrl, measured);
    await sendOnline(app, opened, { forms, responses, log });
    return reportOf(before, await asAdmin(adminUrl, measured), opened.sheetLength);
  });
}

/** Growth by the sent forms. */
function reportOf(before: Bytes, after: Bytes, sheet: number): BenchReport {
  const n = after.rows - before.rows;
  const added = (what: keyof Bytes) => (after[what] - before[what]) / n;
  return {
    figures: [
      figure('responses', n, '', 'phiếu đã lưu', 'responses stored'),
      figure(
        'bytesPerResponse',
        added('total') + added('details'),
        'B',
        'mỗi phiếu trực tuyến, gồm chỉ mục và chi tiết',
        'each online response, indexes and details included',
      ),
      figure('heapBytes', added('heap'), 'B', 'trong đó dòng dữ liệu', 'of which rows'),
      figure('indexBytes', added('indexes'), 'B', 'trong đó chỉ mục', 'of which indexes'),
      figure('detailBytes', added('details'), 'B', 'trong đó chi tiết', 'of which details'),
      figure(
        'bytesPerDetail',
        before.details / Math.max(1, before.detailRows),
        'B',
        'thêm cho mỗi phiếu do cán bộ nhập',
        'more for each that an operator typed in',
      ),
      figure('sheetBytes', sheet, 'B', 'riêng chuỗi trả lời', 'the answer sheet alone'),
      figure(
        'ofSheet',
        (added('total') + added('details')) / sheet,
        '×',
        'so với chuỗi trả lời',
        'of the answer sheet',
      ),
      figure('tallyBytes', after.tallies / after.rows, 'B', 'bảng đếm cho mỗi phiếu', 'of tallies for each'),
    ],
    notes: [],
  };
}

async function measured(admin: Client): Promise<Bytes> {
  const { rows } = await admin.query<Bytes>(BYTES);
  if (!rows[0]) throw new Error('the sizes of the tables cannot be read');
  return rows[0];
}
