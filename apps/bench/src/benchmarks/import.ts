import { rmSync } from 'node:fs';
import * as path from 'node:path';
import { BenchContext, BenchReport, Benchmark, Figure } from '../benchmark';
import { openLoadedRound } from '../bed/loaded-round';
import { mustBeExact } from '../bed/must-be-exact';
import { RoundWithForms } from '../bed/round-with-forms';
import { CopyTimes, copyTimes } from '../import/copy-twins';
import { writeFormsFile } from '../import/forms-file';
import type { ImportSettings, Imported } from '../import/import-process';
import { askProcess } from '../intake/ask-process';
import { median } from '../median';
import { figure, medianFigure } from '../report/figure';

export const importing: Benchmark = {
  name: 'import',
  vi: 'nhập phiếu từ tệp',
  en: 'bulk import of filled forms',
  run,
};

const COPIES = 3;
const MIB = 2 ** 20;
/** The large file has twice the responses of the other benchmarks; the small one is a tenth of it. */
const TIMES = 2;

interface Both {
  readonly rows: number;
  readonly small: Imported;
  readonly large: Imported;
}

async function run(context: BenchContext): Promise<BenchReport> {
  const { database, sizes, log } = context;
  const rows = sizes.responses * TIMES;
  const bed = await openLoadedRound(context);
  const small = await imported(context, bed, { rows: rows / 10, prefix: 'nho-' });
  const large = await imported(context, bed, { rows, prefix: 'lon-' });
  log('  COPY …');
  const copies = await copyTimes(database.adminUrl, 'lon-', COPIES);
  await mustBeExact(database.appUrl, bed.forms.length + small.stored + large.stored);
  return { figures: figuresOf({ rows, small, large }, copies), notes: NOTES };
}

interface Table {
  readonly rows: number;
  /** Of its serials. */
  readonly prefix: string;
}

/** In a process of its own: its memory is that of this import alone. */
async function imported(
  { database, cpuProfiles, log }: BenchContext,
  { opened, forms }: RoundWithForms,
  { rows, prefix }: Table,
): Promise<Imported> {
  const place = path.join(database.folder, `${prefix}forms.csv`);
  await writeFormsFile(opened, forms, { place, rows, prefix });
  const { roundId, agencyId } = opened.round;
  const settings: ImportSettings = { databaseUrl: database.appUrl, place, roundId, agencyId };
  const done = await askProcess<Imported>({ module: 'import/import-process', settings, cpuProfiles });
  rmSync(place);
  if (done.stored !== rows || done.refused !== 0)
    throw new Error(`of ${rows} rows ${done.stored} were stored and ${done.refused} refused`);
  log(`  … ${rows} dòng · rows, ${Math.round(done.ms / 1000)} s`);
  return done;
}

function figuresOf({ rows, small, large }: Both, { responses, withDetails }: CopyTimes): Figure[] {
  const perSecond = (ms: number) => (rows / ms) * 1000;
  const rate = perSecond(large.ms);
  const copied = responses.map(perSecond);
  const both = withDetails.map(perSecond);
  return [
    figure('rows', rate, '/s', 'dòng nhập mỗi giây', 'rows imported a second'),
    medianFigure('copied', copied, '/s', 'COPY bảng phiếu', 'COPY of the same responses'),
    figure('ofCopy', rate / median(copied), '×', 'nhập ÷ COPY', 'import ÷ COPY'),
    figure(
      'ofCopyBoth',
      rate / median(both),
      '×',
      'nhập ÷ COPY cả bảng chi tiết',
      'import ÷ COPY of the responses and their serials',
    ),
    figure(
      'cpuOfRow',
      (large.cpuMs / rows) * 1000,
      'µs',
      'thời gian bộ xử lý của Node mỗi dòng',
      'processor time of Node for each row',
    ),
    ...memoryOf('Small', rows / 10, small),
    ...memoryOf('Large', rows, large),
    figure(
      'largeOfSmall',
      large.peakBytes / small.peakBytes,
      '×',
      'bộ nhớ: tệp lớn ÷ tệp nhỏ',
      'resident memory: large file ÷ small',
    ),
  ];
}

function memoryOf(code: string, rows: number, { peakBytes, heapBytes }: Imported): Figure[] {
  const vi = `nhiều nhất, ${rows} dòng`;
  const en = `at most, ${rows} rows`;
  return [
    figure(`resident${code}`, peakBytes / MIB, 'MiB', `bộ nhớ ${vi}`, `resident ${en}`),
    figure(`heap${code}`, heapBytes / MIB, 'MiB', `vùng heap ${vi}`, `heap ${en}`),
  ];
}

const NOTES = [
  'tệp CSV: số phiếu, cơ quan, 26 câu; đọc theo dòng, mỗi dòng một chỗ trong một ô chỉ tiêu · CSV of serial, agency, 26 items; each row takes a place in a quota cell',
  'dòng trong tệp = đã lưu = đã đếm, kiểm bằng đếm lại · rows = stored = tallied, checked by a recount',
];
