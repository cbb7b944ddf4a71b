import { BenchContext, BenchReport, Benchmark, Figure } from '../benchmark';
import { openLoadedRound } from '../fixture/loaded-round';
import { mustBeExact } from '../fixture/must-be-exact';
import { CopyTime, copyTime } from '../import/copy-twins';
import { importForms } from '../import/import-forms';
import type { Imported } from '../import/import-process';
import { median } from '../median';
import { figure, medianFigure } from '../report/figure';

export const importing: Benchmark = {
  name: 'import',
  vi: 'nhập phiếu từ tệp',
  en: 'bulk import of filled forms',
  run,
};

/** Imports of the large file, each followed by a COPY of its rows: disturbances of the machine meet both. */
const TRIALS = 3;
const MIB = 2 ** 20;
/** Multiple of the other benchmarks' responses in the large file; the small one is a tenth of it. */
const TIMES = 2;

interface Measured {
  readonly rows: number;
  readonly small: Imported;
  readonly large: readonly Imported[];
  readonly copies: readonly CopyTime[];
}

async function run(context: BenchContext): Promise<BenchReport> {
  const { database, sizes, log } = context;
  const rows = sizes.responses * TIMES;
  const loaded = await openLoadedRound(context);
  const small = await importForms(context, loaded, { rows: rows / 10, prefix: 'nho-' });
  const large: Imported[] = [];
  const copies: CopyTime[] = [];
  for (let trial = 1; trial <= TRIALS; trial += 1) {
    const prefix = `lon${trial}-`;
    large.push(await importForms(context, loaded, { rows, prefix }));
    log('  COPY …');
    copies.push(await copyTime(database.adminUrl, prefix));
  }
  const stored = large.reduce((sum, each) => sum + each.stored, small.stored);
  await mustBeExact(database.appUrl, loaded.forms.length + stored);
  return { figures: figuresOf({ rows, small, large, copies }), notes: NOTES };
}

function figuresOf({ rows, small, large, copies }: Measured): Figure[] {
  const perSecond = (ms: number) => (rows / ms) * 1000;
  const imports = large.map(({ ms }) => perSecond(ms));
  const both = copies.map(({ responses, details }) => perSecond(responses + details));
  const alone = copies.map(({ responses }) => perSecond(responses));
  const cpu = large.map(({ cpuMs }) => (cpuMs / rows) * 1000);
  const cost = ['thời gian bộ xử lý của Node mỗi dòng', 'processor time of Node for each row'] as const;
  return [
    medianFigure('rows', imports, '/s', 'dòng nhập mỗi giây', 'rows imported a second'),
    medianFigure(
      'copied',
      both,
      '/s',
      'COPY phiếu và chi tiết',
      'COPY of the same responses and their details',
    ),
    figure('ofCopy', median(imports) / median(both), '×', 'nhập ÷ COPY', 'import ÷ COPY'),
    figure(
      'ofCopyOfResponses',
      median(imports) / median(alone),
      '×',
      'nhập ÷ COPY riêng bảng phiếu',
      'import ÷ COPY of the responses without their details',
    ),
    medianFigure('cpuOfRow', cpu, 'µs', ...cost),
    ...memoryFigures(rows, small, large),
  ];
}

function memoryFigures(rows: number, small: Imported, large: readonly Imported[]): Figure[] {
  const most: Imported = large.reduce((a, b) => (a.peakBytes > b.peakBytes ? a : b));
  const ratio = ['bộ nhớ: tệp lớn ÷ tệp nhỏ', 'resident memory: large file ÷ small'] as const;
  return [
    ...memoryOf('Small', rows / 10, small),
    ...memoryOf('Large', rows, most),
    figure('largeOfSmall', most.peakBytes / small.peakBytes, '×', ...ratio),
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
  'tệp CSV: số phiếu, cơ quan, 26 câu; đọc theo dòng, mỗi dòng một chỗ trong một ô chỉ tiêu · CSV of serial, agency, 26 items; each row takes a slot in a quota cell',
  'dòng trong tệp = đã lưu = đã đếm, kiểm bằng đếm lại · rows = stored = tallied, checked by a recount',
];
