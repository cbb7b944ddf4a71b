import { COMBINATIONS, LevelFigure, printedInterval } from '@hailong/rankings/domain';
import { LevelResults, leftOutRounds } from '@hailong/rankings/use-cases';
import { INDEX_METHODS, Interval, formatPercent, methodStamp } from '@hailong/statistics';
import { externalCodesText, shortened } from './result-lines';
import { samplingLines } from './sampling-lines';
import { SIMULATED } from './simulated';
import { Column, tableLines } from './table';
import { plain } from './terminal';

/** Line of the table: the whole, a factor or a criterion. */
interface LevelRow {
  readonly label: string;
  readonly figure: LevelFigure;
}

/** Lines of figures above rounds: the terms, the rounds, the table. */
export function levelLines(results: LevelResults): string[] {
  const { period, rounds, units, missing, figures, notToldApart, asOf, population } = results;
  const isSimulated = rounds.entered.some(({ document }) => document.demonstration);
  const left = leftOutRounds(results);
  return [
    ...(isSimulated ? [SIMULATED] : []),
    `Kỳ · period: ${period.from} – ${period.to}`,
    ...rounds.entered.map(({ code, document }) => plain(`Đợt · round: ${code} – ${document.title}`)),
    ...left.map(({ round, vi, en }) => plain(`Không tính · left out: ${round.code} – ${vi} · ${en}`)),
    `Số đơn vị · units: ${units.length}, chưa có số liệu · without figures: ${missing}`,
    `Số liệu đến · figures as of: ${asOf ?? 'chưa có · none yet'}`,
    `n = ${figures.responses}, N = ${population ?? 'không rõ · not known'}`,
    ...(notToldApart > 0 ? [`Phiếu không tách được · not told apart: ${notToldApart}`] : []),
    ...termLines(results),
    ...mixLines(results),
    '',
    ...tableLines(columnsOf(results), rowsOf(results)),
  ];
}

function termLines({
  method,
  combination,
  samplings,
  core,
  externalSystem,
  notShared,
}: LevelResults): string[] {
  const [way, stamp] = [COMBINATIONS.rows[combination], methodStamp(method)];
  const { vi, en } = INDEX_METHODS.rows[method];
  const basis = externalSystem ?? (core ? `${core.code} v${core.version}` : 'không có · none');
  return [
    `Bộ tiêu chí · criteria: ${basis}`,
    `Cách tính · method: ${stamp.name} v${stamp.version} – ${vi} · ${en}`,
    `Cách gộp · combination: ${combination} v${way.version} – ${way.vi} · ${way.en}`,
    ...samplingLines(samplings),
    ...notShared.map(({ coreCode, notAskedBy }) =>
      plain(`Tiêu chí không so được · criterion left out: ${coreCode} (${notAskedBy.length})`),
    ),
  ];
}

/** Pooled figure beside that of every other way of combining units; beside itself it says nothing. */
const POOLED: Column<LevelRow> = {
  ...{ vi: 'Gộp phiếu', en: 'Pooled', right: true },
  of: ({ figure }) => percent(figure.pooledIndex, figure.pooledInterval),
};

function columnsOf({ combination }: LevelResults): readonly Column<LevelRow>[] {
  const [label, index, ...others] = COLUMNS;
  return combination === 'pooled' ? COLUMNS : [label, index, POOLED, ...others];
}

const COLUMNS: readonly [Column<LevelRow>, Column<LevelRow>, ...Column<LevelRow>[]] = [
  { vi: 'Nội dung', en: 'Content', wraps: true, of: ({ label }) => shortened(label) },
  { vi: 'Chỉ số', en: 'Index', right: true, of: ({ figure }) => percent(figure.index, figure.interval) },
  { vi: 'Đơn vị', en: 'Units', right: true, of: ({ figure }) => figure.units },
  { vi: 'Trả lời', en: 'Answers', right: true, of: ({ figure }) => figure.valid },
  {
    ...{ vi: 'Từng mức', en: 'By level', wraps: true },
    of: ({ figure }) => figure.levels.map(({ code, count }) => `${code}:${count}`).join(' '),
  },
];

function percent(index: number | undefined, interval: Interval | undefined): string {
  if (index === undefined) return '–';
  const text = formatPercent(index, 2, 'vi');
  return interval ? `${text} (${printedInterval(interval).text})` : text;
}

/** Mix of service fields that the figures are standardised to. */
function mixLines({ mix }: LevelResults): string[] {
  if (!mix) return [];
  return [
    `Cơ cấu lĩnh vực chung · standard mix: gồm ${formatPercent(100 * mix.covered, 2, 'vi')} số phiếu · of the forms`,
    ...mix.fields.map(({ code, label, part, responses }) =>
      plain(`  ${code} ${label.vi}: ${formatPercent(100 * part, 2, 'vi')}, n = ${responses}`),
    ),
  ];
}

function rowsOf({ figures }: LevelResults): LevelRow[] {
  const criteria = figures.criteria.map((figure) => ({
    factor: figure.factor,
    row: { label: `    ${figure.code} ${externalCodesText(figure.externalCodes)}${figure.label.vi}`, figure },
  }));
  const rowsIn = (factor?: string) => criteria.filter((each) => each.factor === factor).map(({ row }) => row);
  const factors = figures.factors.flatMap((figure) => [
    { label: `  ${figure.code} ${figure.label.vi}`, figure },
    ...rowsIn(figure.code),
  ]);
  return [{ label: 'Chung · whole', figure: figures.whole }, ...factors, ...rowsIn()];
}
